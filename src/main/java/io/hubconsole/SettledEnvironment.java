package io.hubconsole;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/**
 * The variables that JavaFX sets in its process while its toolkit starts, set before a second
 * thread runs.
 *
 * <p>For one that is not there yet the system's C library moves all of them, and from the second
 * time on gives back where they were. A thread that reads a variable just then, as the library does
 * itself for a message in the operator's language, reads memory that is gone: one start in some
 * hundreds stood still for ever, since Java could not even report it. One that is there is given
 * another value in its place.
 */
final class SettledEnvironment {
  /**
   * By {@code libglass.so} and {@code libglassgtk3.so} of JavaFX 26. Its fonts set a third, HOME,
   * for a person without one.
   */
  static final Map<String, String> SET_BY_JAVAFX =
      Map.of("GDK_BACKEND", "x11", "IBUS_ENABLE_SYNC_MODE", "1");

  private SettledEnvironment() {}

  /**
   * Sets those that are missing, on Linux. To be called on the first thread, before any other.
   * Where that cannot be done, the toolkit does it.
   *
   * @param environment as this process was started with; where its start command has set them, it
   *     costs nothing
   */
  static void settle(Map<String, String> environment) {
    if (System.getProperty("os.name").startsWith("Linux")
        && !environment.keySet().containsAll(SET_BY_JAVAFX.keySet())) {
      int keepWhatIsThere = 0;
      try {
        MethodHandle setenv = setenv();
        SET_BY_JAVAFX.forEach((name, value) -> set(setenv, name, value, keepWhatIsThere));
      } catch (RuntimeException asItWas) {
        // All but one start in some hundreds go well without.
      }
    }
  }

  /** The function of the C library. */
  @SuppressWarnings("restricted")
  static MethodHandle setenv() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("setenv"),
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
  }

  /** Sets one; {@code again} is 0 where it keeps the value that it has. */
  static void set(MethodHandle setenv, String name, String value, int again) {
    try (Arena arena = Arena.ofConfined()) {
      int _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), again);
    } catch (Throwable fault) {
      throw new IllegalStateException(name, fault);
    }
  }
}
