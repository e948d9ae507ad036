package io.hubconsole.embedded.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.PostgresServer;
import io.hubconsole.embedded.SeedHub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two servers that drop rows of one log at once. */
@ResourceLock("embedded PostgreSQL")
@Timeout(180)
class LogDroppingOnPostgresTest {
  @TempDir Path folder;

  @Test
  void noneOfThemDropsMoreThanBothMay() throws Exception {
    Instant now = Instant.now();
    try (PostgresServer server = new PostgresServer()) {
      String url = server.newDatabase();
      try (HubInstance one = SeedHub.open(PostgresServer.address(url), folder)) {
        SeedHub.fill(one, List.of(SeedHub.WORKSPACE));
        try (HubInstance two = SeedHub.open(PostgresServer.address(url), folder);
            AgedLog log = new AgedLog(one, now);
            AgedLog other = new AgedLog(two, now)) {
          log.clear();
          log.write(3000, Duration.ofDays(100));
          log.write(1000, Duration.ofDays(50));
          log.write(10, Duration.ofDays(1));
          KeptRows kept = new KeptRows(OptionalInt.empty(), OptionalLong.of(500));
          try (LogDropping _ = log.dropping(kept);
              LogDropping _ = other.dropping(kept)) {
            AgedLog.until(() -> log.stored() <= 500);
            AgedLog.aFewLooksLater();
          }
          assertThat(log.stored()).isEqualTo(500);
          assertThat(log.counted()).isEqualTo(500);
          assertThat(other.counted()).isEqualTo(500);
          assertThat(other.days()).startsWith(1L).doesNotContain(100L);
        }
      }
    }
  }
}
