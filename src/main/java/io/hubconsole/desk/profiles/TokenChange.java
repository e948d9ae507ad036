package io.hubconsole.desk.profiles;

import io.hubconsole.desk.secrets.Secret;

/** What shall become of the token of a profile. */
public sealed interface TokenChange {
  /** It stays as it is. */
  record Stays() implements TokenChange {}

  /** This one is kept in place of an older. */
  record Replaced(Secret secret) implements TokenChange {}
}
