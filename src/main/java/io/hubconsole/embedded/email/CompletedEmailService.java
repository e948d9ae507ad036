package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.embedded.store.IdempotencyKeys.KeyTaken;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends completion emails again and tells the truth about it: one order, at most one mail.
 *
 * <p>An attempt is in the ledger, on disk, before its first byte leaves; what became of it and its
 * row in the request log are one transaction. Nothing is ever tried twice.
 */
public final class CompletedEmailService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CompletedEmailService.class);
  private static final String OPERATION = "sendCompletedEmail";

  /** So long a server may go on with a commit whose connection broke. */
  private static final Duration LATEST_COMMIT = Duration.ofMinutes(2);

  private final HubDatabase database;
  private final CompletedEmailComposer composer;
  private final MailTransport transport;
  private final Clock clock;
  private final Texts texts;
  private final ResendChecks checks;
  private final CompletedEmailLedger ledger = new CompletedEmailLedger();
  private final IdempotencyKeys keys = new IdempotencyKeys();
  private final RememberedAnswer remembered = new RememberedAnswer();
  private final AttemptRecords records;
  private final InterruptedAttempts interrupted;
  private final EarlierAnswers earlier;
  private final LateRecords late;
  private final OneAtATime underWay = new OneAtATime();

  /**
   * @param locale the language of the sentences; the mail has that of its case
   */
  public CompletedEmailService(
      HubDatabase database,
      CompletedEmailCases cases,
      AttemptLog log,
      CompletedEmailComposer composer,
      MailTransport transport,
      Clock clock,
      Locale locale) {
    this.database = database;
    this.composer = composer;
    this.transport = transport;
    this.clock = clock;
    this.texts = Texts.of(CompletedEmailService.class, "email", locale);
    this.checks = new ResendChecks(cases, texts);
    this.records = new AttemptRecords(ledger, log);
    this.interrupted = new InterruptedAttempts(database, ledger, cases, records, clock, texts);
    this.earlier = new EarlierAnswers(database, ledger, interrupted, clock, texts);
    this.late = new LateRecords(database);
  }

  /**
   * Sends the completion email of a case once more.
   *
   * <p>A repeat under the same idempotency key waits for the first where that is under way, in this
   * process or in another on the database, and answers as it did. Refusals by the checks are
   * remembered like any answer; a bad value and an unknown case are not, since nothing came of
   * them.
   *
   * @throws HubException.Unavailable where the store does not answer; nothing was sent
   */
  public ResendAnswer send(Caller.Partner caller, ResendOrder order) {
    return switch (CheckedOrder.of(order)) {
      case CheckedOrder.Faulty(var fault) -> new ResendAnswer.BadValue(fault);
      case CheckedOrder.Sound sound -> {
        Optional<ClaimedKey> claim =
            sound
                .idempotencyKey()
                .map(
                    value ->
                        new ClaimedKey(
                            IdempotencyKeys.Key.of(caller, OPERATION, value), sound.requestHash()));
        if (claim.isEmpty()) {
          late.recordIfPossible();
          yield attempt(caller, sound, claim);
        }
        yield underWay.run(claim.get().key(), () -> sendOnce(caller, sound, claim.get()));
      }
    };
  }

  /**
   * Settles attempts that were cut short when the hub stopped: each becomes unknown, with a row in
   * the log. To be called before the first send; nothing is sent again.
   *
   * <p>On a database that several processes share, those of living processes are left alone.
   *
   * @param begunBefore attempts begun later are left alone
   * @return how many there were
   * @throws HubException.Unavailable where the store does not answer
   */
  public int settleInterrupted(Instant begunBefore) {
    return interrupted.settle(begunBefore);
  }

  /**
   * Records what became of attempts while the store did not answer.
   *
   * @throws HubException.Unavailable where it still does not
   */
  public void recordLate() {
    late.record();
  }

  /**
   * Forgets idempotency keys older than {@link IdempotencyKeys#KEPT}; tells how many.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  public int pruneKeys() {
    Instant now = clock.instant();
    return database.read(handle -> keys.isAnyTooOld(handle, now))
        ? database.write(handle -> keys.prune(handle, now))
        : 0;
  }

  private ResendAnswer sendOnce(Caller.Partner caller, CheckedOrder.Sound order, ClaimedKey claim) {
    late.recordIfPossible();
    Optional<ResendAnswer> known = earlier.find(claim);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return attempt(caller, order, Optional.of(claim));
    } catch (KeyTaken byAnotherProcess) {
      return earlier
          .find(claim)
          .orElseGet(() -> new ResendAnswer.MaybeDelivered(texts.get("resend.underWay")));
    }
  }

  private ResendAnswer attempt(
      Caller.Partner caller, CheckedOrder.Sound order, Optional<ClaimedKey> claim) {
    return switch (database.read(handle -> checks.check(handle, caller, order))) {
      case ResendChecks.Result.Fail(ResendAnswer answer) -> {
        claim.ifPresent(taken -> remember(taken, answer));
        yield answer;
      }
      case ResendChecks.Result.Pass pass -> handOver(pass, claim);
    };
  }

  private void remember(ClaimedKey claim, ResendAnswer answer) {
    Optional<String> text = remembered.write(answer);
    if (text.isPresent()) {
      database.write(
          handle -> {
            keys.claim(handle, claim.key(), claim.requestHash(), null, text.get(), clock.instant());
            return true;
          });
    }
  }

  private ResendAnswer handOver(ResendChecks.Result.Pass pass, Optional<ClaimedKey> claim) {
    PreparedMail mail =
        composer.compose(pass.serviceCase(), pass.names(), pass.receiver(), clock.instant());
    long id = begin(pass, claim, mail);
    AttemptSettlement settlement = AttemptSettlement.of(sent(mail), mail.receiver(), texts);
    try {
      database.write(handle -> record(handle, id, pass, mail, settlement, claim));
    } catch (RuntimeException fault) {
      // The answer is true whether or not it could be written down. Only the kind of fault: its
      // message may hold the address.
      LOG.warn(
          "The outcome of completed email {} could not be recorded: {}",
          id,
          fault.getClass().getName());
      late.add(handle -> record(handle, id, pass, mail, settlement, claim));
    }
    return settlement.answer();
  }

  private long begin(ResendChecks.Result.Pass pass, Optional<ClaimedKey> claim, PreparedMail mail) {
    AtomicLong id = new AtomicLong();
    try {
      return database.write(
          handle -> {
            long begun = ledger.begin(handle, database.serverId(), pass.serviceCase(), mail);
            id.set(begun);
            claim.ifPresent(
                taken ->
                    keys.claim(handle, taken.key(), taken.requestHash(), begun, null, mail.date()));
            return begun;
          });
    } catch (HubException.OutcomeUnknown unconfirmed) {
      // Whether the ledger has the row or not, no byte has left.
      String sentence = texts.get("resend.noLedger");
      long end = System.nanoTime() + LATEST_COMMIT.toNanos();
      late.add(
          handle ->
              recordNotBegun(handle, id.get(), pass, mail, claim, sentence)
                  || System.nanoTime() - end > 0);
      throw new HubException.Unavailable(sentence, unconfirmed);
    }
  }

  /** Sets the key free, since the order may be given again; false where there is no attempt. */
  private boolean recordNotBegun(
      Handle handle,
      long id,
      ResendChecks.Result.Pass pass,
      PreparedMail mail,
      Optional<ClaimedKey> claim,
      String sentence) {
    AttemptLog.Attempt attempt =
        new AttemptLog.Attempt(
            pass.serviceCase(),
            RequestStatus.ERROR,
            mail.headers(),
            null,
            sentence,
            clock.instant());
    boolean isThere = records.recordTruth(handle, id, CompletedEmailLedger.State.REFUSED, attempt);
    if (isThere) {
      claim.ifPresent(taken -> keys.release(handle, taken.key(), id));
    }
    return isThere;
  }

  private MailOutcome sent(PreparedMail mail) {
    try {
      return transport.send(mail);
    } catch (RuntimeException fault) {
      LOG.warn("A mail transport threw {}", fault.getClass().getName());
      return new MailOutcome.MaybeDelivered("");
    }
  }

  private boolean record(
      Handle handle,
      long id,
      ResendChecks.Result.Pass pass,
      PreparedMail mail,
      AttemptSettlement settlement,
      Optional<ClaimedKey> claim) {
    records.recordTruth(
        handle,
        id,
        settlement.state(),
        new AttemptLog.Attempt(
            pass.serviceCase(),
            settlement.status(),
            mail.headers(),
            settlement.serverWords().isEmpty() ? null : settlement.serverWords(),
            settlement.sentence(),
            clock.instant()));
    Optional<String> text = remembered.write(settlement.answer());
    if (claim.isPresent() && text.isPresent()) {
      keys.answer(handle, claim.get().key(), text.get());
    }
    return true;
  }

  /** Records what can be of what waits for the store; no call may be under way. */
  @Override
  public void close() {
    late.close();
  }
}
