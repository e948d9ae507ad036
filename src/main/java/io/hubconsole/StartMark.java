package io.hubconsole;

import io.hubconsole.desk.session.HubSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.image.WritableImage;

/**
 * Writes down when the first view has its answer from the hub and is painted with it. For whoever
 * measures the start: the property {@code hubconsole.started} names the file.
 */
final class StartMark {
  private static final String PROPERTY = "hubconsole.started";

  /** The first pulse lays the answer out and has it painted, which goes on beside the second. */
  private static final int PULSES = 2;

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
        // A picture of nothing is painted after the window, and waited for.
        var _ = new Group().snapshot(null, new WritableImage(1, 1));
        // What was painted is put on the screen by this thread.
        Platform.runLater(this::write);
      }
    }

    private void write() {
      try {
        Files.writeString(file, Instant.now() + System.lineSeparator());
      } catch (IOException notWritten) {
        throw new UncheckedIOException(notWritten);
      }
    }
  }
}
