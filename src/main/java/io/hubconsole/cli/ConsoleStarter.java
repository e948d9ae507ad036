package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Opens the console's window, or drives it without one. */
public interface ConsoleStarter {

  /** Whether this machine can show a window. */
  boolean hasDisplay();

  /**
   * Tells in a small window why none is opened, and returns once it is closed, or nobody has for
   * two minutes; does nothing where this machine shows none, or where whoever started this reads it
   * on a terminal.
   */
  void tell(String sentence);

  /**
   * Opens the console and returns once it is closed; where another has the home already, that one
   * is asked to show itself.
   *
   * @param profile the one to open; empty: the one that was open last
   * @param caseGuid the case to show for sending its mail; handed over where another has the home
   * @throws IOException where the home cannot be written
   */
  Opening open(HomeFolder home, Optional<Profile> profile, Optional<UUID> caseGuid)
      throws IOException;

  /** What came of opening it. */
  enum Opening {
    /** It was open, and is closed by now. */
    CLOSED,
    /** The one that has the home shows its window. */
    RAISED,
    /** One has the home, and does not answer. */
    NO_ANSWER,
    /** The system, which has a display by its own account, gives no window; the log says why. */
    NO_WINDOW
  }

  /**
   * Drives the console through its jobs and leaves a picture of each screen in a folder.
   *
   * @param data the folder of the hub to work on; empty: a practice hub of its own
   * @param told takes a line for each job with its answer
   */
  void tour(Path pictures, Optional<Path> data, TourRequest wanted, Consumer<String> told)
      throws IOException;

  /**
   * In which window the tour is taken.
   *
   * @param language of the screens, a tag; empty: the system's
   * @param width in pixels
   * @param height in pixels
   */
  record TourRequest(boolean dark, Optional<String> language, int width, int height) {
    static final TourRequest USUAL = new TourRequest(false, Optional.empty(), 1280, 800);
  }
}
