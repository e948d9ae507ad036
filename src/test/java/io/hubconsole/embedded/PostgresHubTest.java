package io.hubconsole.embedded;

import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHubContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The contract, kept by a hub in this process on PostgreSQL, made with the plainest locale. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresHubTest extends ServiceOrderHubContract {
  private @Nullable PostgresServer server;

  @BeforeAll
  void startServer() {
    server = new PostgresServer();
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected HubUnderTest start(Path folder) {
    PostgresServer running = java.util.Objects.requireNonNull(server);
    HubInstance hub =
        SeedHub.open(
            PostgresServer.address(running.newDatabase("encoding 'UTF8' locale 'C'")), folder);
    SeedHub.fill(hub, WORKSPACES);
    return new EmbeddedHubUnderTest(hub, folder.resolve("mail"));
  }
}
