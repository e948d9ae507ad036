package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.MailSettingsReader;
import io.hubconsole.embedded.email.MailSettingsReader.Reading;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a hub's mails come from, as its mail settings are written and a mailbox shows. */
class MailSenderOfAHubTest {
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir Path folder;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailSettings settings(String query) {
    String written = "smtp://127.0.0.1:" + server.getSmtp().getPort() + query;
    MailSettingsReader reader =
        new MailSettingsReader(Texts.of(MailSettingsReader.class, "email", Locale.ENGLISH));
    return ((Reading.Sound) reader.read(written)).settings();
  }

  private InternetAddress senderOfAMail(String query) throws Exception {
    try (HubInstance hub =
        HubInstance.open(folder, settings(query), Locale.ENGLISH, Clock.systemUTC())) {
      SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
      ServiceOrderHub partner = SeedHub.ofPartner1(hub);
      assertThat(
              partner.sendCompletedEmail(
                  new ResendOrder(FINAL_CASE, Optional.empty(), Optional.empty())))
          .isInstanceOf(ResendAnswer.Sent.class);
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
    return (InternetAddress) server.getReceivedMessages()[0].getFrom()[0];
  }

  @Test
  void theAddressThatIsNamed() throws Exception {
    assertThat(senderOfAMail("?tls=none&from=service@shop.example").getAddress())
        .isEqualTo("service@shop.example");
  }

  @Test
  void theHubsOwnWhereNoneIs() throws Exception {
    assertThat(senderOfAMail("").getAddress()).isEqualTo("no-reply@service-hub.example");
  }
}
