package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.embedded.HubInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is shown while the log, which holds what was tried before, cannot be searched. */
class CaseWithoutLogTest {
  @Test
  void theCardIsThereAndSaysWhatItDoesNotKnow(@TempDir Path folder) throws IOException {
    SameThreadTaskRunner tasks = new SameThreadTaskRunner();
    // Where the folder of the index would be.
    Files.writeString(
        Files.createDirectory(folder.resolve("hub")).resolve(HubInstance.LOG_INDEX), "a file");
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      assertThat(desk.model().card().stateProperty().get()).isInstanceOf(CaseState.Open.class);
      assertThat(desk.model().card().attemptsProperty().get())
          .isInstanceOfSatisfying(
              Attempts.Failed.class,
              failed -> assertThat(failed.sentence()).contains("The log cannot be searched"));
      assertThat(desk.faults()).isEmpty();
    }
  }
}
