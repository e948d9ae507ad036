package io.hubconsole.embedded;

import io.hubconsole.embedded.reference.CallerStore;
import io.hubconsole.hub.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Whose tokens were looked up a moment ago, so that not every call asks the store: a token that is
 * withdrawn, by this process or another, lets nobody in after two seconds. By the tokens' hashes,
 * as the store has them.
 */
final class RecentCallers {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int MOST = 1000;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** A caller, and when the store told of it, on the steady clock in nanoseconds. */
  private record Known(Caller caller, long at) {
    boolean isRecent() {
      return System.nanoTime() - at < LONGEST.toNanos();
    }
  }

  /** The caller of a token, from the store where that was not asked just now. */
  Optional<Caller> of(String token, Supplier<Optional<Caller>> store) {
    String hash = CallerStore.hash(token);
    Known recent = known.get(hash);
    if (recent != null && recent.isRecent()) {
      return Optional.of(recent.caller());
    }
    long now = System.nanoTime();
    Optional<Caller> told = store.get();
    if (told.isEmpty()) {
      known.remove(hash);
    } else {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(hash, new Known(told.get(), now));
    }
    return told;
  }
}
