package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.IdempotencyKeys;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets orders under one idempotency key pass one after another, others at once. */
final class OneAtATime {
  private final ConcurrentMap<IdempotencyKeys.Key, CompletableFuture<Boolean>> underWay =
      new ConcurrentHashMap<>();

  /** Does the work once no other work under this key is under way; an interrupt does not help. */
  <T> T run(IdempotencyKeys.Key key, Supplier<T> work) {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> other = underWay.putIfAbsent(key, mine);
    while (other != null) {
      other.join();
      other = underWay.putIfAbsent(key, mine);
    }
    try {
      return work.get();
    } finally {
      underWay.remove(key, mine);
      mine.complete(true);
    }
  }
}
