package io.hubconsole.embedded.email;

import io.hubconsole.text.Texts;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in people's words why a mail server was not reached. */
final class SmtpFaults {
  private final MailSettings.Smtp server;
  private final Texts texts;

  SmtpFaults(MailSettings.Smtp server, Texts texts) {
    this.server = server;
    this.texts = texts;
  }

  String words(Optional<Exception> fault) {
    Throwable cause = fault.orElse(null);
    while (cause != null) {
      String key = keyOf(cause);
      if (!key.isEmpty()) {
        return texts.get(key, server.address());
      }
      cause = cause.getCause();
    }
    return texts.get("smtp.lost", server.address());
  }

  String tookTooLong() {
    return texts.get("smtp.tooLong", server.address());
  }

  String noPassword() {
    return texts.get("smtp.noPassword", server.address());
  }

  String noAnswerToMail() {
    return texts.get("smtp.noAnswerToMail", server.address());
  }

  private static String keyOf(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> "smtp.unknownHost";
      case ConnectException _ -> "smtp.noConnection";
      case NoRouteToHostException _ -> "smtp.noConnection";
      case SocketTimeoutException _ -> "smtp.tooLong";
      case SSLException _ -> "smtp.tls";
      default ->
          String.valueOf(cause.getMessage()).startsWith("STARTTLS is required")
              ? "smtp.noStartTls"
              : "";
    };
  }
}
