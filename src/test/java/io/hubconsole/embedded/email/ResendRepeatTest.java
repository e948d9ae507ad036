package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.KeyReused;
import io.hubconsole.hub.ResendAnswer.MaybeDelivered;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Sent;
import io.hubconsole.hub.ResendOrder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Idempotency keys: a repeat answers what the first did, and sends nothing. */
class ResendRepeatTest {
  private final Clock longAfter =
      Clock.fixed(
          Instant.now().plus(IdempotencyKeys.KEPT).plus(Duration.ofMinutes(1)), ZoneOffset.UTC);

  @TempDir Path folder;
  private MailHub hub;
  private CapturingTransport mails;
  private CompletedEmailService service;

  @BeforeEach
  void open() {
    hub = MailHub.filled(folder);
    mails = new CapturingTransport();
    service = hub.service(mails);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void aRepeatAnswersTheSameWhateverHasChanged() {
    for (MailOutcome outcome :
        List.of(
            new MailOutcome.Accepted("ok"),
            new MailOutcome.Refused("550 no"),
            new MailOutcome.Unreachable("gone"),
            new MailOutcome.MaybeDelivered("silence"))) {
      int before = mails.received().size();
      mails.answer(outcome);
      ResendOrder order = MailHub.order("a@b.se", "key " + outcome);
      ResendAnswer first = service.send(MailHub.PARTNER, order);
      mails.answer(new MailOutcome.Refused("another"));
      assertThat(service.send(MailHub.PARTNER, order)).isEqualTo(first);
      assertThat(hub.service(mails).send(MailHub.PARTNER, order)).isEqualTo(first);
      assertThat(mails.received()).hasSize(before + 1);
    }
  }

  @Test
  void theSameOrderInOtherWordsIsTheSameOrder() {
    service.send(MailHub.PARTNER, MailHub.order("a@b.se", "k"));
    ResendOrder same =
        new ResendOrder(
            " " + MailHub.DONE.toString().toUpperCase(Locale.ROOT),
            Optional.of(" a@b.se "),
            Optional.of("k"));
    assertThat(service.send(MailHub.PARTNER, same)).isEqualTo(new Sent("a@b.se"));
    assertThat(mails.received()).hasSize(1);
  }

  @Test
  void anotherOrderUnderTheKeyIsRefused() {
    service.send(MailHub.PARTNER, MailHub.order("a@b.se", "k"));
    assertThat(service.send(MailHub.PARTNER, MailHub.order("c@d.se", "k")))
        .isEqualTo(new KeyReused());
    assertThat(service.send(MailHub.PARTNER, MailHub.order("", "k"))).isEqualTo(new KeyReused());
    assertThat(mails.received()).hasSize(1);
  }

  @Test
  void aKeyIsItsOwnersOwn() {
    service.send(MailHub.PARTNER, MailHub.order("a@b.se", "k"));
    assertThat(service.send(MailHub.OTHER_PARTNER, MailHub.order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.CaseNotFound());
  }

  @Test
  void aRefusalByTheChecksIsRememberedAsAnAnswer() {
    hub.change("update service_partner set emails_enabled = false");
    ResendOrder order = MailHub.order("a@b.se", "k");
    ResendAnswer first = service.send(MailHub.PARTNER, order);
    assertThat(first).isInstanceOf(NotSent.class);
    hub.change("update service_partner set emails_enabled = true");
    assertThat(service.send(MailHub.PARTNER, order)).isEqualTo(first);
    assertThat(mails.received()).isEmpty();
  }

  @Test
  void anUnknownCaseLeavesTheKeyFree() {
    UUID later = UUID.randomUUID();
    ResendOrder order = new ResendOrder(later.toString(), Optional.of("a@b.se"), Optional.of("k"));
    assertThat(service.send(MailHub.PARTNER, order)).isEqualTo(new ResendAnswer.CaseNotFound());
    hub.addCase(1, later, "final", "sv", "{}");
    assertThat(service.send(MailHub.PARTNER, order)).isEqualTo(new Sent("a@b.se"));
  }

  @Test
  void aKeyThatCannotBeOneIsABadValue() {
    for (String key : List.of("", " ", "k".repeat(256))) {
      assertThat(service.send(MailHub.PARTNER, MailHub.order("a@b.se", key)))
          .isInstanceOfSatisfying(
              ResendAnswer.BadValue.class,
              bad -> assertThat(bad.fault().field()).isEqualTo("Idempotency-Key"));
    }
    assertThat(service.send(MailHub.PARTNER, MailHub.order("bad", "")))
        .isInstanceOfSatisfying(
            ResendAnswer.BadValue.class,
            bad -> assertThat(bad.fault().kind()).isEqualTo(InputFault.Kind.BAD_ADDRESS));
  }

  @Test
  void racingRepeatsHaveOneEffectAndOneAnswer() throws Exception {
    assertThat(race(List.of(service))).containsOnly(new Sent("a@b.se"));
    assertThat(mails.received()).hasSize(1);
    assertThat(hub.ledger()).containsExactly("accepted");
  }

  @Test
  void racingProcessesOnOneDatabaseHaveOneEffect() throws Exception {
    List<CompletedEmailService> processes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      processes.add(hub.service(mails));
    }
    assertThat(race(processes))
        .allMatch(answer -> answer instanceof Sent || answer instanceof MaybeDelivered)
        .anyMatch(answer -> answer instanceof Sent);
    assertThat(mails.received()).hasSize(1);
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).hasSize(1);
  }

  private static List<ResendAnswer> race(List<CompletedEmailService> services) throws Exception {
    ResendOrder order = MailHub.order("a@b.se", "k");
    CountDownLatch start = new CountDownLatch(1);
    List<Future<ResendAnswer>> answers = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        CompletedEmailService mine = services.get(i % services.size());
        answers.add(
            senders.submit(
                () -> {
                  start.await();
                  return mine.send(MailHub.PARTNER, order);
                }));
      }
      start.countDown();
      List<ResendAnswer> told = new ArrayList<>();
      for (Future<ResendAnswer> answer : answers) {
        told.add(answer.get());
      }
      return told;
    }
  }

  @Test
  void aKeyIsForgottenAfterThirtyDays() {
    ResendOrder order = MailHub.order("a@b.se", "k");
    service.send(MailHub.PARTNER, order);
    CompletedEmailService later = hub.service(mails, longAfter);
    assertThat(service.pruneKeys()).isZero();
    assertThat(later.send(MailHub.PARTNER, order)).isEqualTo(new Sent("a@b.se"));
    assertThat(mails.received()).hasSize(2);
  }

  @Test
  void pruningForgetsOldKeysAlone() {
    service.send(MailHub.PARTNER, MailHub.order("a@b.se", "old"));
    CompletedEmailService later = hub.service(mails, longAfter);
    later.send(MailHub.PARTNER, MailHub.order("a@b.se", "young"));
    assertThat(later.pruneKeys()).isEqualTo(1);
    assertThat(hub.texts("select idempotency_key from idempotency_key")).containsExactly("young");
  }
}
