package io.hubconsole.cli;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for something to read, again where the hub is there and wants to be asked later, as while it
 * makes its log ready for searching: a script cannot come back in a while.
 *
 * @param longest from the first time until the last
 * @param waiting gets the hub's own words, once, where it is waited for
 */
record PatientQuestion(Duration longest, Consumer<String> waiting) {
  private static final Duration UNLESS_TOLD = Duration.ofSeconds(1);

  /**
   * What the hub answers in the end.
   *
   * @throws HubException.Unavailable where it is away, or still wants to be asked later
   */
  <T> T answer(Supplier<T> question) throws InterruptedException {
    long begun = System.nanoTime();
    boolean said = false;
    while (true) {
      try {
        return question.get();
      } catch (HubException.Unavailable later) {
        Duration rest = later.retryAfter().orElse(UNLESS_TOLD);
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        if (later.answered() != Answered.LATER || spent.plus(rest).compareTo(longest) > 0) {
          throw later;
        }
        if (!said) {
          waiting.accept(later.getMessage());
          said = true;
        }
        Thread.sleep(rest);
      }
    }
  }
}
