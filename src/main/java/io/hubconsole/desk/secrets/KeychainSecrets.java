package io.hubconsole.desk.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens in the operating system's keychain: Keychain, Credential Manager, Secret Service, KWallet.
 * What a keychain fails with is told without its cause, which is a library's and may say more than
 * it should.
 */
final class KeychainSecrets implements Secrets {
  private final Keychain keychain;

  KeychainSecrets(Keychain keychain) {
    this.keychain = keychain;
  }

  /**
   * The keychain of this machine, tried by keeping something in it; empty where it cannot be used.
   */
  static Optional<Secrets> open() {
    try {
      KeychainSecrets opened = new KeychainSecrets(new KeychainOfSystem());
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
      keychain.keep(trial, trial);
      boolean kept = trial.equals(keychain.find(trial));
      keychain.forget(trial);
      return kept;
    } catch (PasswordAccessException refused) {
      return false;
    }
  }

  /** A keychain does not tell whether nothing is kept or it may not be read: both are nothing. */
  @Override
  public synchronized Optional<Secret> find(SecretFor wanted) throws IOException {
    try {
      return Optional.ofNullable(keychain.find(wanted.entry())).map(Secret::new);
    } catch (PasswordAccessException none) {
      return Optional.empty();
    } catch (RuntimeException fault) {
      throw new IOException("the keychain does not answer");
    }
  }

  @Override
  public synchronized void keep(SecretFor owner, Secret secret) throws IOException {
    try {
      keychain.keep(owner.entry(), secret.text());
    } catch (PasswordAccessException | RuntimeException refused) {
      throw new IOException("the keychain does not take the token");
    }
    if (!find(owner).equals(Optional.of(secret))) {
      // Half a token is worse than none.
      forget(owner);
      throw new IOException("the keychain does not give back the token that it took");
    }
  }

  @Override
  public synchronized void forget(SecretFor owner) throws IOException {
    try {
      keychain.forget(owner.entry());
    } catch (PasswordAccessException refusedOrNothingThere) {
      if (find(owner).isPresent()) {
        throw new IOException("the keychain does not let go of the token");
      }
    } catch (RuntimeException fault) {
      throw new IOException("the keychain does not let go of the token");
    }
  }

  @Override
  public Place place() {
    return new Place.Keychain();
  }
}
