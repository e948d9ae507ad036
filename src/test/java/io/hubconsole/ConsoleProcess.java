package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A console in a process of its own, whose window is painted into memory. */
final class ConsoleProcess {
  private final Path folder;
  private final HomeFolder home;
  private final List<String> options = new ArrayList<>();

  /**
   * One that is not started.
   *
   * @param folder for what it says of errors
   */
  ConsoleProcess(Path folder, HomeFolder home) {
    this.folder = folder;
    this.home = home;
  }

  /** Gives its Java a property. */
  ConsoleProcess with(String property, Path value) {
    options.add("-D" + property + "=" + value);
    return this;
  }

  Process start() throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.language=en"));
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), HubConsole.class.getName()));
    words.addAll(List.of("--home", home.path().toString()));
    ProcessBuilder starting =
        new ProcessBuilder(words).redirectError(folder.resolve("errors").toFile());
    // Nobody looks at it: the toolkit paints into memory.
    starting.environment().put("DISPLAY", ":none");
    return starting.start();
  }
}
