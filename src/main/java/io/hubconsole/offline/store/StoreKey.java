package io.hubconsole.offline.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that a store is encrypted with; it tells itself to nobody who only prints it.
 *
 * @param text 64 hexadecimal digits, as a place for secrets keeps them
 */
public record StoreKey(String text) {
  private static final int BYTES = 32;

  public StoreKey {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no key of a store");
    }
  }

  /** A key that nobody has ever had. */
  public static StoreKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new StoreKey(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return "StoreKey[not told]";
  }
}
