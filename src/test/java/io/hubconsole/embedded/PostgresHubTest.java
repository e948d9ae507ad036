package io.hubconsole.embedded;

import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHubContract;
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

/** The contract, kept by a hub in this process on PostgreSQL, made with the plainest locale. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresHubTest extends ServiceOrderHubContract {
  private @Nullable PostgresServer server;
  private String filled = "";

  @BeforeAll
  void startServer(@TempDir Path folder) {
    server = new PostgresServer();
    filled = server.newDatabase("encoding 'UTF8' locale 'C'");
    SeedHub.fill(filled, folder, WORKSPACES);
  }

  @AfterAll
  void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected HubUnderTest start(Path folder) {
    String copy = Objects.requireNonNull(server).copyOf(filled);
    HubInstance hub = SeedHub.open(PostgresServer.address(copy), folder);
    return new EmbeddedHubUnderTest(hub, folder.resolve("mail"));
  }
}
