package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.embedded.store.IdempotencyKeys.Earlier;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** What was answered under an idempotency key, waited for where another process is at it. */
final class EarlierAnswers {
  /** Longer than a mail server is waited for. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

  /** Clocks of processes may differ. */
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 250;

  private final HubDatabase database;
  private final CompletedEmailLedger ledger;
  private final InterruptedAttempts interrupted;
  private final Clock clock;
  private final Texts texts;
  private final IdempotencyKeys keys = new IdempotencyKeys();
  private final RememberedAnswer remembered = new RememberedAnswer();

  EarlierAnswers(
      HubDatabase database,
      CompletedEmailLedger ledger,
      InterruptedAttempts interrupted,
      Clock clock,
      Texts texts) {
    this.database = database;
    this.ledger = ledger;
    this.interrupted = interrupted;
    this.clock = clock;
    this.texts = texts;
  }

  /** What is known of a key. */
  private sealed interface Known {
    record Nothing() implements Known {}

    record Answer(ResendAnswer answer) implements Known {}

    /** Another process, which lives, has not told yet. */
    record UnderWay() implements Known {}

    /** The process that was at it has ended, and nobody entered that yet. */
    record CutShort() implements Known {}
  }

  /** The answer under that key; empty where the key was not used. */
  Optional<ResendAnswer> find(ClaimedKey claim) {
    Known known = lookAndSettle(claim);
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (known instanceof Known.UnderWay && System.nanoTime() < end && isPaused(pause)) {
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      known = lookAndSettle(claim);
    }
    return switch (known) {
      case Known.Nothing _ -> Optional.empty();
      case Known.Answer(ResendAnswer answer) -> Optional.of(answer);
      case Known.UnderWay _, Known.CutShort _ ->
          Optional.of(new ResendAnswer.MaybeDelivered(texts.get("resend.underWay")));
    };
  }

  /** Lets time pass; false where somebody wants this thread to end. */
  private static boolean isPaused(long millis) {
    try {
      return !new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Known lookAndSettle(ClaimedKey claim) {
    Known known = look(claim);
    if (known instanceof Known.CutShort && database.isShared()) {
      interrupted.settle(EVER);
      return look(claim);
    }
    return known;
  }

  private Known look(ClaimedKey claim) {
    Instant now = clock.instant();
    return database.read(
        handle ->
            switch (keys.find(handle, claim.key(), claim.requestHash(), now)) {
              case Earlier.None _ -> new Known.Nothing();
              case Earlier.OtherOrder _ -> new Known.Answer(new ResendAnswer.KeyReused());
              case Earlier.SameOrder same -> answerOf(handle, same, claim, now);
            });
  }

  private Known answerOf(Handle handle, Earlier.SameOrder same, ClaimedKey claim, Instant now) {
    if (same.answer().isPresent()) {
      return new Known.Answer(remembered.read(same.answer().get()));
    }
    if (same.referenceId().isEmpty()) {
      return new Known.CutShort();
    }
    long attempt = same.referenceId().getAsLong();
    Optional<String> settled = ledger.sentence(handle, attempt);
    if (settled.isPresent()) {
      // Another process may have written outcome and answer between the two readings.
      return switch (keys.find(handle, claim.key(), claim.requestHash(), now)) {
        case Earlier.SameOrder again when again.answer().isPresent() ->
            new Known.Answer(remembered.read(again.answer().get()));
        case Earlier.SameOrder _, Earlier.OtherOrder _ ->
            new Known.Answer(new ResendAnswer.MaybeDelivered(settled.get()));
        // Or have set the key free, since nothing was begun.
        case Earlier.None _ -> new Known.Nothing();
      };
    }
    OptionalInt server = ledger.serverId(handle, attempt);
    return server.isEmpty() || database.isGone(handle, server.getAsInt())
        ? new Known.CutShort()
        : new Known.UnderWay();
  }
}
