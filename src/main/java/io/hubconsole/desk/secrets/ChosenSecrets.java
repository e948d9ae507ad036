package io.hubconsole.desk.secrets;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keychain where there is one that works, else a file; chosen once, when it is first asked.
 * What lies in the file from a time without a keychain is still found, and moves at the next
 * keeping.
 */
public final class ChosenSecrets implements Secrets {
  /** Stands in the file for a token that was forgotten; no token is empty. */
  private static final Secret FORGOTTEN = new Secret("");

  private final Secrets file;
  private final Supplier<Optional<Secrets>> keychain;
  private @Nullable Secrets chosen;

  /**
   * Secrets of this machine.
   *
   * @param file where they are kept without a keychain
   */
  public ChosenSecrets(OwnerOnlySecrets file) {
    this(file, KeychainSecrets::open);
  }

  ChosenSecrets(Secrets file, Supplier<Optional<Secrets>> keychain) {
    this.file = file;
    this.keychain = keychain;
  }

  private synchronized Secrets chosen() {
    Secrets known = chosen;
    if (known == null) {
      known = keychain.get().orElse(file);
      chosen = known;
    }
    return known;
  }

  private boolean hasKeychain() {
    return !chosen().equals(file);
  }

  /** The file goes first: keeping in the keychain clears it, so what lies there is newer. */
  @Override
  public Optional<Secret> find(SecretFor wanted) throws IOException {
    Optional<Secret> inFile = file.find(wanted);
    Optional<Secret> found = inFile.isEmpty() && hasKeychain() ? chosen().find(wanted) : inFile;
    return found.filter(secret -> !secret.equals(FORGOTTEN));
  }

  @Override
  public void keep(SecretFor owner, Secret secret) throws IOException {
    chosen().keep(owner, secret);
    if (hasKeychain()) {
      file.forget(owner);
    }
  }

  /** Without the keychain, one that may lie in it is marked, or it would come back with it. */
  @Override
  public void forget(SecretFor owner) throws IOException {
    if (hasKeychain()) {
      chosen().forget(owner);
      file.forget(owner);
    } else {
      file.keep(owner, FORGOTTEN);
    }
  }

  @Override
  public Place place() {
    return chosen().place();
  }
}
