package io.hubconsole.embedded.email;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A mail composed to the last byte, so that nothing can go wrong with it while it leaves.
 *
 * @param sender the envelope's sender: a bare address
 * @param receiver the envelope's one receiver: a bare address
 * @param messageId with its angle brackets
 * @param date when it was composed
 * @param content headers, an empty line and the body, lines ended by CRLF, 7 bits each
 */
public record PreparedMail(
    String sender, String receiver, String messageId, Instant date, String content) {

  /** The headers, as the log keeps them. */
  String headers() {
    int end = content.indexOf("\r\n\r\n");
    return end < 0 ? content : content.substring(0, end);
  }

  /** The content as it leaves. */
  byte[] bytes() {
    return content.getBytes(StandardCharsets.US_ASCII);
  }
}
