package io.hubconsole.offline;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubException.Unavailable;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.cache.MemoryStore;
import io.hubconsole.offline.cache.Remembered;
import io.hubconsole.offline.line.Waiting;
import io.hubconsole.offline.line.WatchedLine;
import io.hubconsole.offline.line.WatchedLine.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks a hub and keeps what it says; where it is away, or takes its time, tells what it said
 * before.
 */
final class Asking {
  /** After that, an answer that is remembered is given instead. */
  static final Duration PATIENCE = Duration.ofSeconds(4);

  private final WatchedLine line;
  private final MemoryStore memory;
  private final Clock clock;

  Asking(WatchedLine line, MemoryStore memory, Clock clock) {
    this.line = line;
    this.memory = memory;
    this.clock = clock;
  }

  /** Keeps an answer. */
  @FunctionalInterface
  interface Keeping<T> {
    /** Takes what was answered to the asking of that turn. */
    void keep(T answer, long asked);
  }

  /**
   * Asks, or recalls the answer to just that question.
   *
   * @throws io.hubconsole.hub.HubException what the hub answers with, or why it is away where
   *     nothing is remembered
   */
  <T> Dated<T> ask(Question<T> question) {
    return ask(
        question.asked(), (answer, asked) -> keep(question, answer, asked), () -> recall(question));
  }

  /** Keeps the answer to the asking of that turn. */
  <T> void keep(Question<T> question, T answer, long asked) {
    question
        .written()
        .apply(answer)
        .ifPresent(text -> memory.answers().keep(question.key(), text, asked));
  }

  /** What was answered to just that question. */
  <T> Optional<Remembered<T>> recall(Question<T> question) {
    return memory
        .answers()
        .recall(question.key())
        .map(kept -> new Remembered<>(question.read().apply(kept.value()), kept.at()));
  }

  /** The same for what is kept in a way of its own. */
  <T> Dated<T> ask(
      Function<ServiceOrderHub, T> question,
      Keeping<T> keeping,
      Supplier<Optional<Remembered<T>>> recall) {
    line.refusal()
        .ifPresent(
            refused -> {
              throw refused;
            });
    Optional<Connection> up = line.connection();
    if (up.isEmpty()) {
      return recall.get().map(this::dated).orElseThrow(line::fault);
    }
    CompletableFuture<T> answer = begin(up.get(), question, keeping);
    try {
      Optional<T> quick = Waiting.on(answer, Optional.of(PATIENCE));
      return quick.isPresent() ? now(quick.get()) : insteadOf(answer, recall.get());
    } catch (Unavailable away) {
      if (away.answered() != Answered.NOTHING) {
        throw away;
      }
      return recall.get().map(this::dated).orElseThrow(() -> away);
    }
  }

  /** Where nothing is remembered, the hub is waited for. */
  private <T> Dated<T> insteadOf(CompletableFuture<T> answer, Optional<Remembered<T>> before) {
    return before
        .map(this::dated)
        .orElseGet(() -> now(Waiting.on(answer, Optional.empty()).orElseThrow()));
  }

  /** On a thread that nobody waits for in the end: a late answer is kept all the same. */
  private <T> CompletableFuture<T> begin(
      Connection up, Function<ServiceOrderHub, T> question, Keeping<T> keeping) {
    long asked = memory.nextTurn();
    return CompletableFuture.supplyAsync(
        () -> {
          T answer = call(up, question);
          keeping.keep(answer, asked);
          return answer;
        },
        work -> Thread.ofVirtual().name("hub-ask").start(work));
  }

  private <T> T call(Connection up, Function<ServiceOrderHub, T> question) {
    try {
      return question.apply(up.hub());
    } catch (Unavailable away) {
      if (away.answered() == Answered.NOTHING) {
        line.lost(up, away);
      }
      throw away;
    }
  }

  private static <T> Dated<T> now(T answer) {
    return new Dated<>(answer, Optional.empty());
  }

  /** What is remembered is never from a time to come, whatever became of this machine's clock. */
  <T> Dated<T> dated(Remembered<T> before) {
    Instant now = clock.instant();
    return new Dated<>(before.value(), Optional.of(before.at().isAfter(now) ? now : before.at()));
  }
}
