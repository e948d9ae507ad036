package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.PostgresServer;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.hub.ResendAnswer.Sent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server that is taken for dead while it waits for its mail server. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class PostgresResendTest {
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static PostgresServer server;

  @BeforeAll
  static void startServer() {
    server = new PostgresServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  /** Ends the connection by which a process is seen to live. */
  private static void cutOff(MailHub hub) {
    server.execute(
        "postgres",
        "select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and"
            + " classid = "
            + 0x48_55_42
            + " and objid = "
            + hub.database().serverId());
  }

  private static int settledOnceMissed(CompletedEmailService service) {
    // It may be back in a moment.
    assertThat(service.settleInterrupted(EVER)).isZero();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    int settled = 0;
    while (settled == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      settled = service.settleInterrupted(EVER);
    }
    return settled;
  }

  @Test
  void itsOneRowTellsWhatItsMailServerSaid() {
    DatabaseAddress address = PostgresServer.address(server.newDatabase());
    try (MailHub one = MailHub.filled(address);
        MailHub two = MailHub.open(address)) {
      CompletedEmailService service =
          one.service(
              mail -> {
                cutOff(one);
                assertThat(settledOnceMissed(two.service(new NoTransport()))).isEqualTo(1);
                assertThat(two.ledger()).containsExactly("unknown");
                assertThat(two.log()).hasSize(1);
                return new MailOutcome.Accepted("250 ok");
              });
      assertThat(service.send(MailHub.PARTNER, MailHub.order("a@b.se", "k")))
          .isEqualTo(new Sent("a@b.se"));
      assertThat(two.ledger()).containsExactly("accepted");
      assertThat(two.log()).isEqualTo(List.of("success: The mail to a@b.se was accepted."));
      assertThat(two.service(new NoTransport()).send(MailHub.PARTNER, MailHub.order("a@b.se", "k")))
          .isEqualTo(new Sent("a@b.se"));
    }
  }
}
