package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ResendAnswer.Sent;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A completion email all the way into a mailbox of a mail server that is not ours. */
class GreenMailTest {
  @TempDir Path folder;
  private MailHub hub;
  private GreenMail server;

  @BeforeEach
  void open() {
    hub = MailHub.filled(folder);
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
    hub.close();
  }

  @Test
  void theMailArrivesAsComposed() throws Exception {
    assertThat(send(Optional.empty(), "")).isEqualTo(new Sent("asa@kund.example"));
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject())
        .isEqualTo("Din reparation är klar: Fjällmark Kyl 300 (ärende 4711)");
    assertThat(hub.texts("select message_id from completed_email"))
        .containsExactly(received[0].getMessageID());
    MimeMultipart parts = (MimeMultipart) received[0].getContent();
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Hej Åsa Öberg!", "Verkstan i Växjö", "PO-99");
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains("<bdi>Hej Åsa Öberg!</bdi>", "Verkstan i Växjö", "PO-99");
  }

  @Test
  void anAccountIsLoggedInTo() {
    server.setUser("clerk@hub.example", "clerk", "right");
    server.getUserManager().setAuthRequired(true);
    assertThat(send(Optional.of("clerk"), "right")).isEqualTo(new Sent("asa@kund.example"));
    assertThat(send(Optional.of("clerk"), "wrong"))
        .isInstanceOfSatisfying(
            NotSent.class,
            notSent -> {
              assertThat(notSent.reason()).isEqualTo(Reason.MAIL_SERVER_REFUSED);
              assertThat(notSent.sentence()).doesNotContain("wrong", "clerk");
            });
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(hub.texts("select request || response || message from external_request"))
        .allSatisfy(row -> assertThat(row).doesNotContain("right", "wrong"));
  }

  private ResendAnswer send(Optional<String> user, String password) {
    MailSettings.Smtp settings =
        new MailSettings.Smtp(user, "127.0.0.1", server.getSmtp().getPort(), TlsMode.NONE);
    return hub.service(
            new SmtpTransport(
                settings,
                () -> Optional.of(password),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                SmtpTimeouts.USUAL,
                MailHub.TEXTS))
        .send(MailHub.PARTNER, MailHub.order());
  }
}
