package io.hubconsole;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets the variables of the toolkit as JavaFX does, and says how often the C library moved the
 * environment for it; settles it before where the first word says so.
 */
public final class EnvironmentProbe {
  private static final Linker LINKER = Linker.nativeLinker();

  private EnvironmentProbe() {}

  @SuppressWarnings("restricted")
  public static void main(String[] words) throws Throwable {
    if ("settled".equals(words[0])) {
      SettledEnvironment.settle(System.getenv());
    }
    MethodHandle setenv =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    int moved = 0;
    for (Map.Entry<String, String> set :
        new TreeMap<>(SettledEnvironment.SET_BY_JAVAFX).entrySet()) {
      long before = place();
      try (Arena arena = Arena.ofConfined()) {
        int _ =
            (int)
                setenv.invokeExact(
                    arena.allocateFrom(set.getKey()), arena.allocateFrom(set.getValue()), 1);
      }
      moved += before == place() ? 0 : 1;
    }
    System.out.println(moved);
  }

  /** Where the environment lies. */
  @SuppressWarnings("restricted")
  private static long place() {
    AddressLayout pointer = ValueLayout.ADDRESS;
    MemorySegment environ =
        LINKER.defaultLookup().findOrThrow("environ").reinterpret(pointer.byteSize());
    return environ.get(pointer, 0).address();
  }
}
