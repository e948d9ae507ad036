package io.hubconsole.offline.line;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for what another thread does, without being interrupted in between. */
public final class Waiting {
  private Waiting() {}

  /**
   * Waits for an answer, for ever or for some time.
   *
   * @return the answer; empty where the time is over
   * @throws RuntimeException what the work failed with
   */
  public static <T> Optional<T> on(CompletableFuture<T> answer, Optional<Duration> longest) {
    try {
      CompletableFuture<T> awaited =
          longest
              .map(time -> answer.copy().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS))
              .orElse(answer);
      return Optional.ofNullable(awaited.join());
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof TimeoutException) {
        return Optional.empty();
      }
      throw fault.getCause() instanceof RuntimeException known ? known : fault;
    }
  }
}
