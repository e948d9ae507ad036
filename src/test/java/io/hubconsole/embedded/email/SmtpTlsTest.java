package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No mail leaves over a connection that is not what the settings ask for. */
class SmtpTlsTest {
  private static final SmtpTimeouts TIMEOUTS =
      new SmtpTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(8));
  private static final PreparedMail MAIL =
      new PreparedMail(
          "a@hub.example",
          "b@kund.example",
          "<1@hub.example>",
          Instant.EPOCH,
          "From: a@hub.example\r\nTo: b@kund.example\r\nSubject: x\r\n\r\nhello");

  private static SSLContext here;
  private static SSLContext elsewhere;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    here = TestCertificate.of(folder, "dns:localhost,ip:127.0.0.1").context();
    elsewhere = TestCertificate.of(folder, "dns:other.example").context();
  }

  @Test
  void aTrustedServerGetsTheMailFromTheFirstByteSecured() throws Exception {
    SSLContext tls = here;
    try (ScriptedSmtpServer server = ScriptedSmtpServer.tls(tls)) {
      for (String host : new String[] {"localhost", "127.0.0.1"}) {
        assertThat(send(host, server.port(), TlsMode.TLS, tls.getSocketFactory()))
            .isInstanceOf(MailOutcome.Accepted.class);
      }
      assertThat(server.promises()).isEqualTo(2);
    }
  }

  @Test
  void aTrustedServerGetsTheMailAfterStartTls() throws Exception {
    SSLContext tls = here;
    try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls(tls, Map.of())) {
      for (String host : new String[] {"localhost", "127.0.0.1"}) {
        assertThat(send(host, server.port(), TlsMode.STARTTLS, tls.getSocketFactory()))
            .isInstanceOf(MailOutcome.Accepted.class);
      }
    }
  }

  @Test
  void anUntrustedServerGetsNothing() throws Exception {
    SSLContext tls = here;
    try (ScriptedSmtpServer server = ScriptedSmtpServer.tls(tls);
        ScriptedSmtpServer startTls = ScriptedSmtpServer.startTls(tls, Map.of())) {
      assertThat(send("localhost", server.port(), TlsMode.TLS, usual()))
          .isEqualTo(notSecure(server.port()));
      assertThat(send("localhost", startTls.port(), TlsMode.STARTTLS, usual()))
          .isEqualTo(notSecure(startTls.port()));
      assertThat(server.completeMails() + startTls.completeMails()).isZero();
    }
  }

  @Test
  void aTrustedServerUnderAnotherNameGetsNothing() throws Exception {
    SSLContext tls = elsewhere;
    try (ScriptedSmtpServer server = ScriptedSmtpServer.tls(tls);
        ScriptedSmtpServer startTls = ScriptedSmtpServer.startTls(tls, Map.of())) {
      assertThat(send("localhost", server.port(), TlsMode.TLS, tls.getSocketFactory()))
          .isEqualTo(notSecure(server.port()));
      assertThat(send("localhost", startTls.port(), TlsMode.STARTTLS, tls.getSocketFactory()))
          .isEqualTo(notSecure(startTls.port()));
      assertThat(server.completeMails() + startTls.completeMails()).isZero();
    }
  }

  @Test
  void withoutStartTlsNothingIsSentInTheOpen() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      assertThat(send("localhost", server.port(), TlsMode.STARTTLS, usual()))
          .isEqualTo(
              new MailOutcome.Unreachable(
                  "localhost:"
                      + server.port()
                      + " offers no STARTTLS, and without it nothing is sent."));
      assertThat(server.completeMails()).isZero();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsGetsNothing() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      assertThat(send("localhost", server.port(), TlsMode.TLS, usual()))
          .isEqualTo(notSecure(server.port()));
    }
  }

  private static MailOutcome notSecure(int port) {
    return new MailOutcome.Unreachable(MailHub.TEXTS.get("smtp.tls", "localhost:" + port));
  }

  private static SSLSocketFactory usual() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static MailOutcome send(String host, int port, TlsMode mode, SSLSocketFactory tls) {
    return new SmtpTransport(
            new MailSettings.Smtp(Optional.empty(), host, port, mode),
            Optional::empty,
            tls,
            TIMEOUTS,
            MailHub.TEXTS)
        .send(MAIL);
  }
}
