package io.hubconsole.desk.secrets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tokens by the profile and the address they are for, and keys by the store. Every method may wait
 * for a keychain or a disk.
 */
public interface Secrets {

  /**
   * The token for exactly that profile and address; empty where none is kept.
   *
   * @throws IOException where it cannot be read; the message holds no token
   */
  Optional<Secret> find(SecretFor wanted) throws IOException;

  /**
   * Keeps a token in place of an older one.
   *
   * @throws IOException where it cannot be kept; the message holds no token
   */
  void keep(SecretFor owner, Secret secret) throws IOException;

  /**
   * Forgets the token, if there is one.
   *
   * @throws IOException where it cannot be forgotten
   */
  void forget(SecretFor owner) throws IOException;

  /** Where a token that is kept now would lie. */
  Place place();

  /** Where tokens lie. */
  sealed interface Place {
    /** In the operating system's keychain. */
    record Keychain() implements Place {}

    /** In a file that only its owner may read. */
    record OwnerOnlyFile(Path file) implements Place {}
  }
}
