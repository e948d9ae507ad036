package io.hubconsole.embedded.store;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.InputFault;
import io.hubconsole.rows.StorableText;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * What was answered under an idempotency key, so that a repeat answers the same and does nothing.
 *
 * <p>The key's row is inserted in the transaction that begins the effect: of two racing repeats one
 * inserts, the other is told {@link KeyTaken} and its transaction undone.
 */
public final class IdempotencyKeys {
  /** How long a key is remembered. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Duration PRUNED_EVERY = Duration.ofDays(1);

  public static final int KEY_LENGTH = 255;
  private static final String UNIQUE_VIOLATION = "23505";

  private final AtomicReference<@Nullable Instant> pruned = new AtomicReference<>();

  /** A key is its owner's, and good for one operation; its value is as it is stored. */
  public record Key(String owner, String operation, String value) {
    public static Key of(Caller caller, String operation, String value) {
      String role =
          switch (caller) {
            case Caller.Partner _ -> "partner:";
            case Caller.Provider _ -> "provider:";
          };
      return new Key(role + caller.id(), operation, StorableText.of(value));
    }
  }

  /** What is known of a key when an order comes with it. */
  public sealed interface Earlier {
    /** Never used, or so long ago that it is forgotten. */
    record None() implements Earlier {}

    /** Used for this very order; without an answer where the first is not through. */
    record SameOrder(OptionalLong referenceId, Optional<String> answer) implements Earlier {}

    /** Used for another order. */
    record OtherOrder() implements Earlier {}
  }

  /** Somebody else began an order under this key a moment ago: look again. */
  public static final class KeyTaken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    KeyTaken(Throwable cause) {
      super("idempotency key taken", cause);
    }
  }

  /** What keeps a text from being a key; empty where nothing does. */
  public static Optional<InputFault> fault(String key) {
    if (key.isBlank()) {
      return Optional.of(
          new InputFault(
              "Idempotency-Key", InputFault.Kind.REQUIRED, key, "is not allowed to be empty"));
    }
    if (key.length() > KEY_LENGTH) {
      return Optional.of(
          new InputFault(
              "Idempotency-Key",
              InputFault.Kind.TOO_LONG,
              key,
              "length must be less than or equal to " + KEY_LENGTH + " characters long"));
    }
    return Optional.empty();
  }

  /** The fingerprint of an order's parts, in their order: 64 hexadecimal digits. */
  public static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length goes first, so that no two lists of parts look alike.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Looks a key up. */
  public Earlier find(Handle handle, Key key, String requestHash, Instant now) {
    return handle
        .createQuery(
            "select request_hash, reference_id, answer from idempotency_key where owner = :owner"
                + " and operation = :operation and idempotency_key = :value"
                + " and created_at > :oldest")
        .bindMethods(key)
        .bind("oldest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .map(
            (row, _) -> {
              long reference = row.getLong("reference_id");
              OptionalLong referenceId =
                  row.wasNull() ? OptionalLong.empty() : OptionalLong.of(reference);
              return row.getString("request_hash").equals(requestHash)
                  ? new Earlier.SameOrder(referenceId, Optional.ofNullable(row.getString("answer")))
                  : new Earlier.OtherOrder();
            })
        .findOne()
        .orElseGet(Earlier.None::new);
  }

  /**
   * Takes a key, in the transaction that begins the effect.
   *
   * @param referenceId the row of the effect; null where there is none
   * @param answer the answer where it is known already, else null
   * @throws KeyTaken where the key is in use; let it undo the transaction
   */
  public void claim(
      Handle handle,
      Key key,
      String requestHash,
      @Nullable Long referenceId,
      @Nullable String answer,
      Instant now) {
    pruneDaily(handle, now);
    handle
        .createUpdate(
            "delete from idempotency_key where owner = :owner and operation = :operation and"
                + " idempotency_key = :value and created_at <= :oldest")
        .bindMethods(key)
        .bind("oldest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .execute();
    try {
      handle
          .createUpdate(
              "insert into idempotency_key (owner, operation, idempotency_key, request_hash,"
                  + " reference_id, answer, created_at) values (:owner, :operation, :value, :hash,"
                  + " :reference, :answer, :now)")
          .bindMethods(key)
          .bind("hash", requestHash)
          .bind("reference", referenceId)
          .bind("answer", answer)
          .bind("now", now.atOffset(ZoneOffset.UTC))
          .execute();
    } catch (UnableToExecuteStatementException fault) {
      if (fault.getCause() instanceof SQLException sql
          && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        throw new KeyTaken(fault);
      }
      throw fault;
    }
  }

  /** A hub may stay open for years; whoever opened it has pruned. */
  private void pruneDaily(Handle handle, Instant now) {
    Instant last = pruned.get();
    boolean due = last != null && now.isAfter(last.plus(PRUNED_EVERY));
    if ((last == null || due) && pruned.compareAndSet(last, now) && due) {
      prune(handle, now);
    }
  }

  /** Remembers the answer of an order begun earlier. */
  public void answer(Handle handle, Key key, String answer) {
    handle
        .createUpdate(
            "update idempotency_key set answer = :answer where owner = :owner"
                + " and operation = :operation and idempotency_key = :value")
        .bindMethods(key)
        .bind("answer", answer)
        .execute();
  }

  /** Sets a key free whose order was never begun. */
  public void release(Handle handle, Key key, long referenceId) {
    handle
        .createUpdate(
            "delete from idempotency_key where owner = :owner and operation = :operation"
                + " and idempotency_key = :value and reference_id = :reference")
        .bindMethods(key)
        .bind("reference", referenceId)
        .execute();
  }

  /** Whether {@link #prune} would forget any. */
  public boolean isAnyTooOld(Handle handle, Instant now) {
    return handle
        .createQuery("select exists (select 1 from idempotency_key where created_at <= :oldest)")
        .bind("oldest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .mapTo(Boolean.class)
        .one();
  }

  /** Forgets keys that are too old to be asked for; tells how many. */
  public int prune(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from idempotency_key where created_at <= :oldest")
        .bind("oldest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .execute();
  }
}
