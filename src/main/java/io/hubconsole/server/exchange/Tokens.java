package io.hubconsole.server.exchange;

import io.hubconsole.hub.Caller;
import io.hubconsole.server.operations.HubAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Whose token it is. The store is asked at most every other second for a token in use, so that one
 * that is taken back soon ends; here too a token is known by its hash alone.
 */
final class Tokens {
  private static final Duration TRUSTED = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  private final HubAccess hub;
  private final LongSupplier nanoTime;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Caller caller, long since) {}

  Tokens(HubAccess hub, LongSupplier nanoTime) {
    this.hub = hub;
    this.nanoTime = nanoTime;
  }

  Optional<Caller> callerOf(String token) {
    String hash = hash(token);
    Known found = known.get(hash);
    long now = nanoTime.getAsLong();
    if (found != null && now - found.since() < TRUSTED.toNanos()) {
      return Optional.of(found.caller());
    }
    Optional<Caller> caller = hub.callerOf(token);
    if (known.size() >= MOST) {
      known.clear();
    }
    caller.ifPresentOrElse(
        owner -> known.put(hash, new Known(owner, now)), () -> known.remove(hash));
    return caller;
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
