package io.hubconsole.embedded.email;

import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** What takes a mail out of this process; one call is one attempt, and nothing is tried twice. */
public interface MailTransport {

  /** Hands one mail over and tells the truth about it; does not throw. */
  MailOutcome send(PreparedMail mail);

  /**
   * The transport that the settings name.
   *
   * @param password of the mail server's account; asked once for each attempt that needs it
   * @param texts the bundle {@code email} of this package
   */
  static MailTransport of(MailSettings settings, Supplier<Optional<String>> password, Texts texts) {
    return switch (settings) {
      case MailSettings.None _ -> new NoTransport();
      case MailSettings.Folder folder -> new FolderTransport(folder.folder(), texts);
      case MailSettings.Smtp server ->
          new SmtpTransport(
              server,
              password,
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              SmtpTimeouts.USUAL,
              texts);
    };
  }
}
