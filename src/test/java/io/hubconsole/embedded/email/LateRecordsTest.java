package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Sent;
import io.hubconsole.hub.ResendOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An outcome that others took for another, or that could not be written down at once. */
@Timeout(60)
class LateRecordsTest {
  private static final Logger STORE_LOG = Logger.getLogger("io.hubconsole.embedded.store");
  private static final ResendOrder ORDER = MailHub.order("a@b.se", "k");
  private static final String ACCEPTED = "success: The mail to a@b.se was accepted.";

  @TempDir Path folder;
  private MailHub hub;

  @BeforeEach
  void open() {
    STORE_LOG.setLevel(Level.OFF);
    hub = MailHub.filled(folder);
  }

  @AfterEach
  void close() {
    hub.close();
    STORE_LOG.setLevel(null);
  }

  /** Does something while the first mail is being sent; each is accepted. */
  private CompletedEmailService duringTheFirst(Runnable event) {
    AtomicReference<Runnable> once = new AtomicReference<>(event);
    return hub.service(
        mail -> {
          once.getAndSet(() -> {}).run();
          return new MailOutcome.Accepted("250 ok");
        });
  }

  @Test
  void whatOthersTookForCutShortIsCorrectedInItsOneRow() {
    CompletedEmailService service =
        duringTheFirst(
            () ->
                assertThat(hub.service(new NoTransport()).settleInterrupted(Instant.now()))
                    .isEqualTo(1));
    assertThat(service.send(MailHub.PARTNER, ORDER)).isEqualTo(new Sent("a@b.se"));
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).containsExactly(ACCEPTED);
    assertThat(hub.texts("select response from external_request")).containsExactly("250 ok");
    assertThat(hub.texts("select request from external_request").getFirst()).contains("Subject: ");
    assertThat(service.send(MailHub.PARTNER, ORDER)).isEqualTo(new Sent("a@b.se"));
  }

  private void takeTheLogAway() {
    hub.change("alter table external_request rename to taken_away");
  }

  private void bringTheLogBack() {
    hub.change("alter table taken_away rename to external_request");
  }

  @Test
  void anOutcomeThatCouldNotBeRecordedIsRecordedBeforeTheNextOrder() {
    CompletedEmailService service = duringTheFirst(this::takeTheLogAway);
    assertThat(service.send(MailHub.PARTNER, ORDER)).isEqualTo(new Sent("a@b.se"));
    assertThat(hub.ledger()).containsExactly("sending");
    bringTheLogBack();
    ResendAnswer repeated = service.send(MailHub.PARTNER, ORDER);
    assertThat(repeated).isEqualTo(new Sent("a@b.se"));
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).containsExactly(ACCEPTED);
  }

  @Test
  void anOutcomeThatCouldNotBeRecordedIsTriedNowAndThen() throws Exception {
    CompletedEmailService service = duringTheFirst(this::takeTheLogAway);
    service.send(MailHub.PARTNER, ORDER);
    bringTheLogBack();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!hub.ledger().equals(List.of("accepted")) && System.nanoTime() < end) {
      assertThat(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).containsExactly(ACCEPTED);
  }

  @Test
  void anOutcomeThatCouldNotBeRecordedIsRecordedWhenTheHubIsClosed() {
    CompletedEmailService service = duringTheFirst(this::takeTheLogAway);
    service.send(MailHub.PARTNER, ORDER);
    bringTheLogBack();
    service.close();
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).containsExactly(ACCEPTED);
  }

  @Test
  void aCaseThatGoesToSomebodyElseMeanwhileIsLoggedAsTheirs() {
    CompletedEmailService service =
        duringTheFirst(
            () ->
                hub.change(
                    "update service_case set partner_id = 8, service_provider_id = null where id ="
                        + " 4711"));
    assertThat(service.send(MailHub.PARTNER, ORDER)).isNotInstanceOf(NotSent.class);
    assertThat(
            hub.texts(
                "select partner_id || ' ' || coalesce(service_provider_id, 0) from"
                    + " external_request"))
        .containsExactly("8 0");
  }
}
