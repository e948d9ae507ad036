package io.hubconsole;

import java.lang.foreign.AddressLayout;
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
  private EnvironmentProbe() {}

  public static void main(String[] words) {
    if ("settled".equals(words[0])) {
      SettledEnvironment.settle(System.getenv());
    }
    MethodHandle setenv = SettledEnvironment.setenv();
    int moved = 0;
    for (Map.Entry<String, String> set :
        new TreeMap<>(SettledEnvironment.SET_BY_JAVAFX).entrySet()) {
      long before = place();
      SettledEnvironment.set(setenv, set.getKey(), set.getValue(), 1);
      moved += before == place() ? 0 : 1;
    }
    System.out.println(moved);
  }

  /** Where the environment lies. */
  @SuppressWarnings("restricted")
  private static long place() {
    AddressLayout pointer = ValueLayout.ADDRESS;
    MemorySegment environ =
        Linker.nativeLinker()
            .defaultLookup()
            .findOrThrow("environ")
            .reinterpret(pointer.byteSize());
    return environ.get(pointer, 0).address();
  }
}
