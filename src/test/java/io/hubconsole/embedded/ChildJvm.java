package io.hubconsole.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the tests in a Java of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /** The command that runs it, quiet about all but what it prints itself. */
  public static List<String> command(Class<?> main, String... arguments) {
    String logging = System.getProperty("java.util.logging.config.file", "");
    return command(
        List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xmx256m",
            "-Dstdout.encoding=UTF-8",
            "-Djava.util.logging.config.file=" + logging),
        main,
        List.of(arguments));
  }

  /** The same with options of the caller's own. */
  public static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // What the product's jar says of itself in its manifest, and its start command beside it.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-classpath");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /** Starts it; its diagnostics are among what it prints. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return new ProcessBuilder(command(main, arguments)).redirectErrorStream(true).start();
  }
}
