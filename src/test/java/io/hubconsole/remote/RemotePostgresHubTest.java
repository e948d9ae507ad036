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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The contract over real sockets, with PostgreSQL behind them. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemotePostgresHubTest extends RemoteHubContract {
  private @Nullable PostgresServer database;
  private String filled = "";

  @BeforeAll
  void startDatabase(@TempDir Path folder) {
    database = new PostgresServer();
    filled = database.newDatabase();
    SeedHub.fill(filled, folder, WORKSPACES);
  }

  @AfterAll
  void stopDatabase() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  HubInstance open(Path folder) {
    String copy = Objects.requireNonNull(database).copyOf(filled);
    return SeedHub.open(PostgresServer.address(copy), folder);
  }
}
