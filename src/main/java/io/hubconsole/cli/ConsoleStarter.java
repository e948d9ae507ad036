package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the console's window, or drives it without one. */
public interface ConsoleStarter {

  /** Whether this machine can show a window. */
  boolean hasDisplay();

  /** Opens the console and returns once it is closed. */
  void open(HomeFolder home);

  /**
   * Drives the console through its jobs and leaves a picture of each screen in a folder.
   *
   * @param data the folder of the hub to work on; empty: a practice hub of its own
   * @param told takes a line for each job with its answer
   */
  void tour(Path pictures, Optional<Path> data, Consumer<String> told) throws IOException;
}
