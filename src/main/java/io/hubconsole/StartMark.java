package io.hubconsole;

import io.hubconsole.desk.session.HubSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;

/**
 * Writes down when the first view has its answer from the hub and is painted with it. For whoever
 * measures the start: the property {@code hubconsole.started} names the file.
 */
final class StartMark {
  private static final String PROPERTY = "hubconsole.started";

  /** The first pulse lays the answer out, the second begins after that was painted. */
  private static final int PULSES = 3;

  private StartMark() {}

  /** For the UI thread. */
  static void follow(HubSession session) {
    Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .ifPresent(
            file ->
                session
                    .answeredProperty()
                    .subscribe(
                        answered -> {
                          if (answered) {
                            new Painted(file).start();
                          }
                        }));
  }

  private static final class Painted extends AnimationTimer {
    private final Path file;
    private int pulses;

    Painted(Path file) {
      this.file = file;
    }

    @Override
    public void handle(long now) {
      pulses++;
      if (pulses == PULSES) {
        stop();
        try {
          Files.writeString(file, Instant.now() + System.lineSeparator());
        } catch (IOException notWritten) {
          throw new UncheckedIOException(notWritten);
        }
      }
    }
  }
}
