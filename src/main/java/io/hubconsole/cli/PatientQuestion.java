package io.hubconsole.cli;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for something to read, again where the hub told to come back in a moment, as while it makes
 * its log ready for searching: a script cannot come back.
 *
 * @param longest from the first time until the last time it is asked
 * @param waiting gets the hub's own words, once, where it is waited for
 */
record PatientQuestion(Duration longest, Consumer<String> waiting) {
  /** Whoever tells a longer time, as after many wrong tokens, is not waited for. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * What the hub answers in the end.
   *
   * @throws HubException.Unavailable where it is away, refuses, or still tells to come back
   */
  <T> T answer(Supplier<T> question) throws InterruptedException {
    long begun = System.nanoTime();
    boolean said = false;
    while (true) {
      try {
        return question.get();
      } catch (Unavailable later) {
        Optional<Duration> pause = pause(later);
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        if (pause.isEmpty() || spent.plus(pause.get()).compareTo(longest) > 0) {
          throw later;
        }
        if (!said) {
          waiting.accept(later.getMessage());
          said = true;
        }
        Thread.sleep(pause.get());
      }
    }
  }

  /** How long to wait for it; empty where that is of no use. */
  private static Optional<Duration> pause(Unavailable later) {
    if (later.answered() == Answered.NO || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    return later
        .retryAfter()
        .filter(told -> told.compareTo(MOMENT) <= 0)
        .map(told -> told.compareTo(SHORTEST) < 0 ? SHORTEST : told);
  }
}
