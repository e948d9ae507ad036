package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what the product and its libraries log to files in the platform's usual place or under a
 * home that was named, a few of limited size, and nothing to the terminal: that is for answers.
 */
final class LogFile {
  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;

  /** Held, or its level would be forgotten. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  /** Held for the same reason. */
  private static final List<Logger> KEYCHAIN =
      List.of(Logger.getLogger("org.freedesktop"), Logger.getLogger("de.swiesend"));

  private static final List<Logger> SPEED =
      List.of(
          Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider"),
          Logger.getLogger("org.apache.lucene.util.HotspotVMOptions"));

  private final Optional<Path> home;

  /**
   * A log in the home folder that the words of the command line name, else in the usual one.
   *
   * @param words read before any command is known, since reading them may already fail
   */
  LogFile(String... words) {
    List<String> given = List.of(words);
    int option = given.indexOf("--home");
    Optional<String> apart =
        option >= 0 && option + 1 < given.size()
            ? Optional.of(given.get(option + 1))
            : given.stream()
                .filter(word -> word.startsWith("--home="))
                .map(word -> word.substring("--home=".length()))
                .findFirst();
    this.home = apart.flatMap(LogFile::path);
  }

  /** A name that cannot be a path's is told by the command; the log is in the usual place then. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException told) {
      return Optional.empty();
    }
  }

  void begin() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    // It warns at each new hub that it does not know our H2 yet; our tests know the pair.
    MIGRATIONS.setLevel(Level.SEVERE);
    // What a keychain is told is nobody's to read, and one that is missing is no fault.
    KEYCHAIN.forEach(logger -> logger.setLevel(Level.OFF));
    // They warn at each start that a module is not there, which our searches have no use for.
    SPEED.forEach(logger -> logger.setLevel(Level.SEVERE));
    try {
      root.addHandler(new CappedLog(folder(), FILES, BYTES));
    } catch (InvalidPathException toldByTheCommand) {
      // Where no folder can be named, nothing is kept.
    }
  }

  /** Logs nothing any more: a tour's outages are staged, and would be taken for real ones. */
  static void leave() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof CappedLog) {
        root.removeHandler(handler);
        handler.close();
      }
    }
  }

  private Path folder() {
    return HomeFolder.find(
            home, System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"))
        .log();
  }
}
