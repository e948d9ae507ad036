package io.hubconsole.desk.secrets;

/**
 * What a token is for: it goes from that profile to that address and to no other.
 *
 * @param profile the profile's id, which holds no {@code @}
 * @param address the address the token was given for
 */
public record SecretFor(String profile, String address) {
  /** As one text, which no other pair has. */
  String entry() {
    return profile + "@" + address;
  }
}
