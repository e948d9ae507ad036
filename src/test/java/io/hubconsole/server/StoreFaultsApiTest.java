package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.PostgresServer;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.server.ApiClient.Got;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is answered where the store did not confirm, or is gone. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(120)
class StoreFaultsApiTest {
  private static final String LOG = "/api/v3/requests/log";
  private static final String ROW =
      "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";

  @TempDir Path folder;
  private PostgresServer database;
  private String name;
  private ServedHubOfTests served;
  private ApiClient client;

  @BeforeEach
  void serve() {
    database = new PostgresServer();
    String url = database.newDatabase();
    name = PostgresServer.name(url);
    HubInstance hub = SeedHub.open(PostgresServer.address(url), folder);
    SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
    served = ServedHubOfTests.over(hub, folder);
    client = new ApiClient(served.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    served.close();
    database.close();
  }

  private int rows() {
    Got log = client.post(ApiClient.PARTNER, "/api/v3/requests/find", "{}");
    assertThat(log.status()).isEqualTo(200);
    return client.json(log).at("/pagination/count").asInt();
  }

  @Test
  void aWriteThatWasNotConfirmedIsA504AndItsKeyFindsOut() {
    String[] key = {"Idempotency-Key", "key"};
    // The connection breaks within the commit: nobody knows on which side of it.
    database.execute(
        name,
        """
        create function end_session() returns trigger language plpgsql as
          $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
        create constraint trigger at_commit after insert on external_request
          deferrable initially deferred for each row execute function end_session()
        """);
    ServedSeedTest.assertAnswer(
        client.post(ApiClient.PARTNER, LOG, ROW, key),
        504,
        ServedSeedTest.error("It may have been done: the store did not confirm it"));
    database.execute(name, "drop trigger at_commit on external_request");
    assertThat(client.post(ApiClient.PARTNER, LOG, ROW, key).status()).isEqualTo(200);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aStoreThatIsGoneIsA503() {
    assertThat(client.get("", "/health").status()).isEqualTo(200);
    assertThat(rows()).isZero();
    database.close();
    Got got = client.post(ApiClient.PARTNER, LOG, ROW);
    ServedSeedTest.assertAnswer(
        got, 503, ServedSeedTest.error("The store does not answer; nothing was done"));
    assertThat(got.header("Retry-After")).isEqualTo("5");
    assertThat(client.get("", "/health").status()).isEqualTo(503);
  }
}
