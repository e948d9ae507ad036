package io.hubconsole.desk.secrets;

import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;

/** The operating system's keychain, as far as tokens need it; it may fail in ways of its own. */
interface Keychain {
  /** The text kept under a name; a keychain may say nothing or refuse where there is none. */
  @Nullable String find(String name) throws PasswordAccessException;

  void keep(String name, String text) throws PasswordAccessException;

  /** Refuses where nothing is kept under that name. */
  void forget(String name) throws PasswordAccessException;
}
