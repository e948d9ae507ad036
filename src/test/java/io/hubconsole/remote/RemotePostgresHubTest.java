package io.hubconsole.remote;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.PostgresServer;
import io.hubconsole.embedded.SeedHub;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract over real sockets, with PostgreSQL behind them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemotePostgresHubTest extends RemoteHubContract {
  private @Nullable PostgresServer database;

  @BeforeAll
  void startDatabase() {
    database = new PostgresServer();
  }

  @AfterAll
  void stopDatabase() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  HubInstance open(Path folder) {
    return SeedHub.open(
        PostgresServer.address(Objects.requireNonNull(database).newDatabase()), folder);
  }
}
