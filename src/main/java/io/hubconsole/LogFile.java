package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends what the product and its libraries log to files under the home folder, a few of limited
 * size, and nothing to the terminal: that is for answers.
 */
final class LogFile {
  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;

  /** Held, or its level would be forgotten. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  void begin() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    // It warns at each new hub that it does not know our H2 yet; our tests know the pair.
    MIGRATIONS.setLevel(Level.SEVERE);
    root.addHandler(new LazyFile());
  }

  /** Makes the file when there is something to write, so that a command leaves none behind. */
  private static final class LazyFile extends Handler {
    private Optional<FileHandler> file = Optional.empty();
    private boolean tried;

    @Override
    public synchronized void publish(LogRecord line) {
      if (!tried) {
        tried = true;
        file = open();
      }
      file.ifPresent(open -> open.publish(line));
    }

    private static Optional<FileHandler> open() {
      try {
        HomeFolder home =
            HomeFolder.find(
                Optional.empty(),
                System.getenv(),
                System.getProperty("user.home"),
                System.getProperty("os.name"));
        Files.createDirectories(home.log());
        FileHandler handler =
            new FileHandler(
                home.log().resolve("hub-console.%g.log").toString(), BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding("UTF-8");
        return Optional.of(handler);
      } catch (IOException noPlace) {
        return Optional.empty();
      }
    }

    @Override
    public synchronized void flush() {
      file.ifPresent(Handler::flush);
    }

    @Override
    public synchronized void close() {
      file.ifPresent(Handler::close);
    }
  }
}
