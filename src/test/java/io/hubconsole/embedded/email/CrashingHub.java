package io.hubconsole.embedded.email;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** A hub in a process of its own, which dies while it sends: at once, nothing closed or flushed. */
final class CrashingHub {
  static final int CRASHED = 9;

  /** Where it dies. */
  enum Point {
    AFTER_LEDGER_ROW,
    /** When its parent writes to its standard input. */
    WHEN_TOLD,
    AFTER_ACCEPTANCE
  }

  private CrashingHub() {}

  /** Takes the hub's folder, the port of the mail server, a point and an idempotency key. */
  public static void main(String[] arguments) {
    Point point = Point.valueOf(arguments[2]);
    Thread.ofPlatform().daemon().start(CrashingHub::crashWhenTold);
    MailTransport smtp =
        new SmtpTransport(
            new MailSettings.Smtp(
                Optional.empty(), "127.0.0.1", Integer.parseInt(arguments[1]), TlsMode.NONE),
            Optional::empty,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            SmtpTimeouts.USUAL,
            MailHub.TEXTS);
    MailTransport crashing =
        mail -> {
          crashIf(point == Point.AFTER_LEDGER_ROW);
          MailOutcome outcome = smtp.send(mail);
          crashIf(point == Point.AFTER_ACCEPTANCE);
          return outcome;
        };
    try (MailHub hub = MailHub.open(Path.of(arguments[0]))) {
      hub.service(crashing).send(MailHub.PARTNER, MailHub.order("a@kund.example", arguments[3]));
    }
  }

  private static void crashIf(boolean now) {
    if (now) {
      Runtime.getRuntime().halt(CRASHED);
    }
  }

  private static void crashWhenTold() {
    try {
      crashIf(System.in.read() >= 0);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
