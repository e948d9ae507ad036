package io.hubconsole.remote;

import java.nio.charset.StandardCharsets;

/** Which texts can travel to a hub as they are. */
final class SendableText {
  /** A hub takes a body of 1 MiB; a text needs something around it. */
  private static final int LONGEST = 1024 * 1024 - 1024;

  private SendableText() {}

  /**
   * Whether a hub can be sent that text, and so can have been sent it before: it is short enough
   * for a body and holds no half of a character.
   */
  static boolean is(String text) {
    return text.length() <= LONGEST && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
