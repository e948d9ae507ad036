package io.hubconsole.embedded.email;

import java.nio.file.Path;
import java.util.Optional;

/** Where completion emails go; written {@code folder:DIR}, {@code smtp://…} or {@code none}. */
public sealed interface MailSettings {

  /** Nowhere. */
  record None() implements MailSettings {}

  /** Into a folder, one file a mail. */
  record Folder(Path folder) implements MailSettings {}

  /**
   * To a mail server.
   *
   * @param user of the account; its password is kept elsewhere
   * @param from the address that mails come from; empty: the hub's usual one
   */
  record Smtp(Optional<String> user, String host, int port, TlsMode tls, Optional<MailSender> from)
      implements MailSettings {
    /** With the hub's usual sender. */
    public Smtp(Optional<String> user, String host, int port, TlsMode tls) {
      this(user, host, port, tls, Optional.empty());
    }

    /** Host and port, as people write them. */
    public String address() {
      return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
  }
}
