package io.hubconsole.offline.cache;

import io.hubconsole.hub.outbox.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * To whom something was told: callers of one hub see different things, and its names are in some
 * language.
 *
 * @param hub a digest of the hub's place and of its caller
 * @param language as a tag
 */
record MemoryOwner(String hub, String language) {

  static MemoryOwner of(Target target, Locale language) {
    return new MemoryOwner(
        digest(target.hub() + "\n" + target.callerMark()), language.toLanguageTag());
  }

  /** A text of any length as one of 64 characters. */
  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
