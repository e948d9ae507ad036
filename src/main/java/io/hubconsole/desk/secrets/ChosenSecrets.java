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

  @Override
  public Optional<Secret> find(String profile) throws IOException {
    Optional<Secret> found = chosen().find(profile);
    return found.isPresent() ? found : file.find(profile);
  }

  @Override
  public void keep(String profile, Secret secret) throws IOException {
    chosen().keep(profile, secret);
    if (!chosen().equals(file)) {
      file.forget(profile);
    }
  }

  @Override
  public void forget(String profile) throws IOException {
    chosen().forget(profile);
    file.forget(profile);
  }

  @Override
  public Place place() {
    return chosen().place();
  }
}
