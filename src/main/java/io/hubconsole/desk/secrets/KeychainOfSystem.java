package io.hubconsole.desk.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;

/** Keychain, Credential Manager, Secret Service or KWallet. */
final class KeychainOfSystem implements Keychain {
  private static final String SERVICE = "Hub Console";

  private final Keyring keyring;

  /**
   * The one of this machine.
   *
   * @throws BackendNotSupportedException where there is none
   */
  KeychainOfSystem() throws BackendNotSupportedException {
    this.keyring = Keyring.create();
  }

  @Override
  public @Nullable String find(String name) throws PasswordAccessException {
    return keyring.getPassword(SERVICE, name);
  }

  @Override
  public void keep(String name, String text) throws PasswordAccessException {
    keyring.setPassword(SERVICE, name, text);
  }

  @Override
  public void forget(String name) throws PasswordAccessException {
    keyring.deletePassword(SERVICE, name);
  }
}
