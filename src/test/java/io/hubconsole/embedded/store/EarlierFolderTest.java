package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the first version opens with all that is in it, however the first try ended. */
@Timeout(60)
class EarlierFolderTest {
  private static final String USER = "hub";

  /** Held, or its level would be forgotten. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  @TempDir Path folder;

  @AfterEach
  void letItSpeak() {
    MIGRATIONS.setLevel(null);
  }

  private static void execute(Path hub, List<String> statements) {
    Jdbi.create(EarlierHub.url(hub), USER, "")
        .useHandle(handle -> statements.forEach(handle::execute));
  }

  @Test
  void isBroughtUpWithoutLosingARow() {
    EarlierHub.make(EarlierHub.url(folder), USER);
    try (HubInstance hub = SeedHub.open(folder)) {
      EarlierHub.assertIsWhole(hub);
    }
  }

  @Test
  void mayBeStoppedAfterEachStep() throws Exception {
    int steps = 1;
    for (int done = 1; done <= steps; done++) {
      Path hub = folder.resolve("stopped" + done);
      EarlierHub.make(EarlierHub.url(hub), USER);
      List<String> all = steps(hub);
      execute(hub, all.subList(0, done));
      steps = all.size();
      try (HubInstance opened = SeedHub.open(hub)) {
        EarlierHub.assertIsWhole(opened);
      }
    }
    assertThat(steps).isGreaterThan(5);
  }

  private static List<String> steps(Path hub) throws SQLException {
    try (Connection connection = DriverManager.getConnection(EarlierHub.url(hub), USER, "")) {
      return LogIndexMigration.statements(connection);
    }
  }

  @Test
  void opensAfterAStepThatFailed() {
    EarlierHub.make(EarlierHub.url(folder), USER);
    // Its last table cannot be made; what stands before is done.
    execute(folder, List.of("create view request_log as select 1 as name"));
    MIGRATIONS.setLevel(Level.OFF);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> SeedHub.open(folder).close())
          .isInstanceOf(HubException.Unavailable.class);
    }
    execute(folder, List.of("drop view request_log"));
    try (HubInstance hub = SeedHub.open(folder)) {
      EarlierHub.assertIsWhole(hub);
    }
  }
}
