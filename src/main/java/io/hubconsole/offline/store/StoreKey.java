package io.hubconsole.offline.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

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

  /**
   * A key of AES for something beside the store, which tells nothing of this one.
   *
   * @param purpose another for each of them
   */
  public SecretKey derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(text), "HmacSHA256"));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "StoreKey[not told]";
  }
}
