package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An attempt that is in the ledger though its server was never told: nothing was sent. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
class LostConfirmationTest {
  private static final ResendOrder ORDER =
      new ResendOrder(
          "d647067f-20d4-4ac3-891e-a4549e727be0", Optional.of("a@b.se"), Optional.of("k"));

  @TempDir Path folder;

  /**
   * Lets the commit of an attempt wait until nobody holds that lock, so that its connection can
   * break meanwhile.
   */
  private static void holdUp(PostgresServer server, String database) {
    server.execute(
        database,
        """
        create function wait_for_the_gate() returns trigger language plpgsql as
          $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
        create constraint trigger at_commit after insert on completed_email
          deferrable initially deferred for each row execute function wait_for_the_gate()
        """);
  }

  private static int portOfTheHeldUp(PostgresServer server) throws InterruptedException {
    String port = "";
    while (port.isEmpty()) {
      assertThat(new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)).isFalse();
      port =
          server.ask(
              "postgres", "select client_port from pg_stat_activity where wait_event = 'advisory'");
    }
    return Integer.parseInt(port);
  }

  @Test
  @Timeout(60)
  void theOrderCanBeGivenAgainAtOnce() throws Exception {
    try (PostgresServer server = new PostgresServer();
        SilentRelay relay = new SilentRelay(server.port())) {
      String url = server.newDatabase();
      String database = PostgresServer.name(url);
      String relayed = url.replace(":" + server.port(), ":" + relay.port());
      try (HubInstance instance = SeedHub.open(PostgresServer.address(relayed), folder);
          ExecutorService thread = Executors.newSingleThreadExecutor()) {
        SeedHub.fill(instance, List.of(SeedHub.WORKSPACE));
        ServiceOrderHub hub = SeedHub.ofPartner1(instance);
        holdUp(server, database);
        Future<HubException.Unavailable> told;
        try (Connection gate = DriverManager.getConnection(url);
            Statement closed = gate.createStatement()) {
          closed.execute("select pg_advisory_lock(1)");
          told =
              thread.submit(
                  () ->
                      catchThrowableOfType(
                          HubException.Unavailable.class, () -> hub.sendCompletedEmail(ORDER)));
          relay.cut(portOfTheHeldUp(server));
        }
        assertThat(told.get()).hasMessageStartingWith("Nothing was sent");
        // Waits for the commit that is under way.
        server.execute(database, "drop trigger at_commit on completed_email");
        assertThat(server.ask(database, "select count(*) from completed_email")).isEqualTo("1");
        long begun = System.nanoTime();
        assertThat(hub.sendCompletedEmail(ORDER)).isEqualTo(new ResendAnswer.Sent("a@b.se"));
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
        assertThat(CapturedMails.in(folder.resolve("mail"))).hasSize(1);
        assertThat(
                server.ask(
                    database, "select string_agg(state, ' ' order by id) from completed_email"))
            .isEqualTo("refused accepted");
        assertThat(
                server.ask(
                    database,
                    "select string_agg(status, ' ' order by id) from external_request"
                        + " where type = 'completedEmail'"))
            .isEqualTo("error success");
      }
    }
  }
}
