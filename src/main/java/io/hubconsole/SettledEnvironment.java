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
 * <p>One that is not there yet has the system's C library move all of them to another place. A
 * thread that reads a variable just then, as Java does itself for what it is told in the operator's
 * language, reads memory that is gone: one start in some hundreds stood still for ever, since Java
 * could not even report it. One that is there is given another value in its place.
 */
final class SettledEnvironment {
  /** Read from the calls of {@code libglass.so} and {@code libglassgtk3.so} of JavaFX 26. */
  static final Map<String, String> SET_BY_JAVAFX =
      Map.of("GDK_BACKEND", "x11", "IBUS_ENABLE_SYNC_MODE", "1");

  private SettledEnvironment() {}

  /**
   * Sets those that are missing, on Linux. To be called on the first thread, before any other.
   *
   * @param environment as this process was started with; where its start command has set them, it
   *     costs nothing. What is started from here is not given those that are set here
   */
  static void settle(Map<String, String> environment) {
    if (System.getProperty("os.name").startsWith("Linux")
        && !environment.keySet().containsAll(SET_BY_JAVAFX.keySet())) {
      MethodHandle setenv = setenv();
      SET_BY_JAVAFX.forEach((name, value) -> set(setenv, name, value));
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle setenv() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("setenv"),
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
  }

  private static void set(MethodHandle setenv, String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      int keepWhatIsThere = 0;
      int _ =
          (int)
              setenv.invokeExact(
                  arena.allocateFrom(name), arena.allocateFrom(value), keepWhatIsThere);
    } catch (Throwable fault) {
      throw new IllegalStateException(name, fault);
    }
  }
}
