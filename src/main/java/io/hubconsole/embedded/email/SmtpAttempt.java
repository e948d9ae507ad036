package io.hubconsole.embedded.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One conversation with one mail server about one mail. */
final class SmtpAttempt {
  private final MailSettings.Smtp server;
  private final Optional<String> password;
  private final SSLSocketFactory tls;
  private final SmtpTimeouts timeouts;
  private final SmtpFaults faults;
  private final Handover handover;

  SmtpAttempt(
      MailSettings.Smtp server,
      Optional<String> password,
      SSLSocketFactory tls,
      SmtpTimeouts timeouts,
      SmtpFaults faults,
      Handover handover) {
    this.server = server;
    this.password = password;
    this.tls = tls;
    this.timeouts = timeouts;
    this.faults = faults;
    this.handover = handover;
  }

  /** Sends the mail; the outcome is told before the farewell, which no longer matters. */
  void run(PreparedMail mail, CompletableFuture<MailOutcome> outcome) {
    Session session = Session.getInstance(properties(mail));
    URLName account =
        new URLName(
            "smtp",
            server.host(),
            server.port(),
            null,
            server.user().orElse(null),
            password.orElse(null));
    SmtpConversation conversation = new SmtpConversation(session, account, handover);
    try (Socket socket = connected()) {
      try {
        conversation.connect(socket);
        InternetAddress receiver = new InternetAddress();
        receiver.setAddress(mail.receiver());
        conversation.sendMessage(
            new MimeMessage(session, new ByteArrayInputStream(mail.bytes())),
            new Address[] {receiver});
        outcome.complete(outcome(conversation, Optional.empty()));
      } catch (MessagingException | RuntimeException fault) {
        outcome.complete(outcome(conversation, Optional.of(fault)));
      } finally {
        conversation.close();
      }
    } catch (IOException | MessagingException | RuntimeException fault) {
      // After the outcome is told this changes nothing: a future is completed once.
      outcome.complete(outcome(conversation, Optional.of(fault)));
    }
  }

  private MailOutcome outcome(SmtpConversation conversation, Optional<Exception> fault) {
    if (handover.hasBegun()) {
      SmtpReply answer = conversation.answerToMail();
      if (answer.isAccepted()) {
        return new MailOutcome.Accepted(answer.words());
      }
      return answer.isRefusal()
          ? new MailOutcome.Refused(answer.words())
          : new MailOutcome.MaybeDelivered(
              answer.words().isEmpty() ? faults.noAnswerToMail() : answer.words());
    }
    SmtpReply refusal = conversation.lastRefusal();
    return refusal.isRefusal()
        ? new MailOutcome.Refused(refusal.words())
        : new MailOutcome.Unreachable(faults.words(fault));
  }

  /** Connects to the first of the host's addresses that lets it; nothing is said to the others. */
  private Socket connected() throws IOException {
    IOException last = new UnknownHostException(server.host());
    for (InetAddress found : InetAddress.getAllByName(server.host())) {
      try {
        return connected(found);
      } catch (ConnectException | NoRouteToHostException | SocketTimeoutException fault) {
        last = fault;
      }
    }
    throw last;
  }

  private Socket connected(InetAddress found) throws IOException {
    // With the name we were told, not one looked up backwards: TLS compares it.
    InetAddress named = InetAddress.getByAddress(server.host(), found.getAddress());
    Socket plain = new GuardedSocket();
    try {
      plain.setSoTimeout(Math.toIntExact(timeouts.reply().toMillis()));
      plain.setTcpNoDelay(true);
      plain.connect(
          new InetSocketAddress(named, server.port()),
          Math.toIntExact(timeouts.connect().toMillis()));
      return server.tls() == TlsMode.TLS ? secured(plain) : plain;
    } catch (IOException | RuntimeException fault) {
      plain.close();
      throw fault;
    }
  }

  private Socket secured(Socket plain) throws IOException {
    SSLSocket secured =
        (SSLSocket) tls.createSocket(plain, server.host(), server.port(), /* autoClose= */ true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private Properties properties(PreparedMail mail) {
    boolean startTls = server.tls() == TlsMode.STARTTLS;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    properties.put("mail.smtp.from", mail.sender());
    properties.put("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", Long.toString(timeouts.connect().toMillis()));
    properties.put("mail.smtp.timeout", Long.toString(timeouts.reply().toMillis()));
    // Slow writing ends with the whole attempt: see SmtpTransport.
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }
}
