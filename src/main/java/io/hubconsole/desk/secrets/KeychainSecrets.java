package io.hubconsole.desk.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens in the operating system's keychain: Keychain, Credential Manager, Secret Service, KWallet.
 */
final class KeychainSecrets implements Secrets {
  private static final String SERVICE = "Hub Console";

  private final Keyring keychain;

  private KeychainSecrets(Keyring keychain) {
    this.keychain = keychain;
  }

  /**
   * The keychain of this machine, tried by keeping something in it; empty where it cannot be used.
   */
  static Optional<Secrets> open() {
    try {
      KeychainSecrets opened = new KeychainSecrets(Keyring.create());
      return opened.keepsWhatItIsGiven() ? Optional.of(opened) : Optional.empty();
    } catch (BackendNotSupportedException | RuntimeException | LinkageError unusable) {
      return Optional.empty();
    }
  }

  private boolean keepsWhatItIsGiven() {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String trial = "trial-" + HexFormat.of().formatHex(random);
    try {
      keychain.setPassword(SERVICE, trial, trial);
      boolean kept = trial.equals(keychain.getPassword(SERVICE, trial));
      keychain.deletePassword(SERVICE, trial);
      return kept;
    } catch (PasswordAccessException refused) {
      return false;
    }
  }

  /** A keychain does not tell whether nothing is kept or it may not be read: both are nothing. */
  @Override
  public synchronized Optional<Secret> find(String profile) {
    try {
      return Optional.ofNullable(keychain.getPassword(SERVICE, profile)).map(Secret::new);
    } catch (PasswordAccessException none) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void keep(String profile, Secret secret) throws IOException {
    try {
      keychain.setPassword(SERVICE, profile, secret.text());
    } catch (PasswordAccessException refused) {
      // Without its cause, which is a library's and may say more than it should.
      throw new IOException("the keychain does not take the token");
    }
  }

  @Override
  public synchronized void forget(String profile) throws IOException {
    if (find(profile).isEmpty()) {
      return;
    }
    try {
      keychain.deletePassword(SERVICE, profile);
    } catch (PasswordAccessException refused) {
      throw new IOException("the keychain does not let go of the token");
    }
  }

  @Override
  public Place place() {
    return new Place.Keychain();
  }
}
