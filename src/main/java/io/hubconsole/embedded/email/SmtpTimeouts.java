package io.hubconsole.embedded.email;

import java.time.Duration;

/**
 * How long an SMTP attempt waits.
 *
 * @param connect for a connection
 * @param reply for the server's next bytes
 * @param whole for everything together, name lookup and slow writing included
 */
public record SmtpTimeouts(Duration connect, Duration reply, Duration whole) {
  /** Long enough for a mail server that greets late, short enough for somebody waiting. */
  public static final SmtpTimeouts USUAL =
      new SmtpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
