package io.hubconsole.desk.secrets;

import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.storage.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys that the stores of this machine are encrypted with: made when a store is first opened,
 * and kept where tokens are.
 *
 * <p>A mark in the store's folder tells by which key it was made, and no key from the mark. So a
 * key that cannot be had today is missed and not replaced: a second one would make the store look
 * like ruins. All methods may wait for a keychain or a disk.
 */
public final class StoreKeys {
  private static final int BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String MARK = "key.mark";
  private static final String NEXT = ".next";

  private final Secrets secrets;
  private final Path lock;

  /**
   * Keys among these secrets.
   *
   * @param lock the file that is held while a key is made
   */
  public StoreKeys(Secrets secrets, Path lock) {
    this.secrets = secrets;
    this.lock = lock;
  }

  /** The name of the store of unconfirmed writes. */
  public static String outbox() {
    return "outbox";
  }

  /** The name of the store of what a profile's hub answered. */
  public static String memory(String profileId) {
    return "memory/" + profileId;
  }

  /**
   * Finds the key of a store, or makes one where there was none ever.
   *
   * @param folder the store's own, made where it is not there
   * @return 32 random bytes as hexadecimal digits
   * @throws MissingStoreKey where the store was made by a key that cannot be found
   * @throws IOException where a key cannot be read or kept; the message holds none
   */
  public Secret findOrMake(String store, Path folder) throws IOException {
    try (LockFile _ = LockFile.take(lock, PATIENCE)) {
      Optional<Secret> kept = secrets.find(SecretFor.store(store));
      Optional<String> marked = markIn(folder);
      if (marked.isPresent() && marked.equals(kept.map(StoreKeys::markOf))) {
        return kept.orElseThrow();
      }
      boolean turning = secrets.find(SecretFor.store(store + NEXT)).isPresent();
      if (marked.isPresent() && (kept.isEmpty() || !turning)) {
        throw new MissingStoreKey(store);
      }
      if (kept.isPresent()) {
        // Whoever made it, or turned to it, was cut short before the mark.
        mark(folder, kept.get());
        return kept.get();
      }
      return made(store, folder);
    }
  }

  /**
   * Makes another key in place of one that may be lost; what was encrypted with that stays so.
   *
   * @throws IOException where it cannot be kept
   */
  public Secret makeAnew(String store, Path folder) throws IOException {
    try (LockFile _ = LockFile.take(lock, PATIENCE)) {
      return made(store, folder);
    }
  }

  /** Kept before it is marked: a mark of a key that nobody has would close the store for ever. */
  private Secret made(String store, Path folder) throws IOException {
    Secret made = random();
    secrets.keep(SecretFor.store(store), made);
    mark(folder, made);
    return made;
  }

  /**
   * The key that a store is about to be written anew with, made where there is none: kept before
   * anything is encrypted with it.
   *
   * @throws IOException where it cannot be read or kept
   */
  public Secret findOrMakeNext(String store) throws IOException {
    try (LockFile _ = LockFile.take(lock, PATIENCE)) {
      Optional<Secret> begun = secrets.find(SecretFor.store(store + NEXT));
      if (begun.isPresent()) {
        return begun.get();
      }
      Secret made = random();
      secrets.keep(SecretFor.store(store + NEXT), made);
      return made;
    }
  }

  /**
   * The key that a store was to be written anew with; empty where no such writing was cut short.
   *
   * @throws IOException where it cannot be read
   */
  public Optional<Secret> next(String store) throws IOException {
    return secrets.find(SecretFor.store(store + NEXT));
  }

  /**
   * The store is encrypted with its next key by now: it takes the place of the one before, which is
   * forgotten.
   *
   * @throws IOException where that cannot be kept; done once more, it ends the same
   */
  public void turnToNext(String store, Path folder) throws IOException {
    try (LockFile _ = LockFile.take(lock, PATIENCE)) {
      Optional<Secret> next = secrets.find(SecretFor.store(store + NEXT));
      if (next.isPresent()) {
        secrets.keep(SecretFor.store(store), next.get());
        mark(folder, next.get());
        secrets.forget(SecretFor.store(store + NEXT));
      }
    }
  }

  /**
   * Forgets the key of a store, which nobody can read then.
   *
   * @throws IOException where it cannot be forgotten
   */
  public void forget(String store) throws IOException {
    try (LockFile _ = LockFile.take(lock, PATIENCE)) {
      secrets.forget(SecretFor.store(store));
    }
  }

  private static Secret random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new Secret(HexFormat.of().formatHex(random));
  }

  private static Optional<String> markIn(Path folder) throws IOException {
    Path file = folder.resolve(MARK);
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
        : Optional.empty();
  }

  private static void mark(Path folder, Secret key) throws IOException {
    if (!markIn(folder).equals(Optional.of(markOf(key)))) {
      new WholeFile(folder.resolve(MARK))
          .write((markOf(key) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Of 32 random bytes, so that nobody finds them by trying. */
  private static String markOf(Secret key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("store " + key.text()).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
