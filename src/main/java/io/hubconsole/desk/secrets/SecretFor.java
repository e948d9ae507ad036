package io.hubconsole.desk.secrets;

/**
 * What a secret is for. A token goes from that profile to that address and to no other.
 *
 * @param profile the profile's id, which holds no {@code @}; empty for a store's key
 * @param address the address the token was given for, or the store's name
 */
public record SecretFor(String profile, String address) {

  /** The key of a store of this machine. */
  static SecretFor store(String name) {
    return new SecretFor("", name);
  }

  /** As one text, which no other pair has. */
  String entry() {
    return profile + "@" + address;
  }
}
