package io.hubconsole.embedded;

import io.hubconsole.embedded.email.FolderTransport;
import io.hubconsole.embedded.email.MailSender;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.MailTransport;
import io.hubconsole.embedded.email.NoTransport;
import io.hubconsole.embedded.email.SmtpTimeouts;
import io.hubconsole.embedded.email.SmtpTransport;
import io.hubconsole.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Makes the transport that mail settings ask for. */
final class MailTransports {
  /** Who completion emails come from. */
  static final MailSender SENDER = new MailSender("no-reply@service-hub.example", "Service hub");

  /** The variable that holds the password of the account at the mail server. */
  private static final String PASSWORD = "HUB_SMTP_PASSWORD";

  private final Texts texts;

  MailTransports(Locale locale) {
    this.texts = Texts.of(MailTransport.class, "email", locale);
  }

  MailTransport of(MailSettings settings) {
    return switch (settings) {
      case MailSettings.None _ -> new NoTransport();
      case MailSettings.Folder(var folder) -> new FolderTransport(folder, texts);
      case MailSettings.Smtp server ->
          new SmtpTransport(
              server,
              () -> Optional.ofNullable(System.getenv(PASSWORD)),
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              SmtpTimeouts.USUAL,
              texts);
    };
  }
}
