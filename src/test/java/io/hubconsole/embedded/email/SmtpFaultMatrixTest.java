package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.ScriptedSmtpServer.Act;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Step;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.MaybeDelivered;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ResendAnswer.Sent;
import io.hubconsole.hub.ResendOrder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of SMTP failing in every way: one mail at most, one true answer, one row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpFaultMatrixTest {
  private static final SmtpTimeouts SHORT =
      new SmtpTimeouts(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(4));

  private MailHub hub;
  private SSLContext tls;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    hub = MailHub.filled(folder.resolve("hub"));
    tls = TestCertificate.of(folder, "dns:localhost,ip:127.0.0.1").context();
  }

  @AfterAll
  void close() {
    hub.close();
  }

  static Stream<Arguments> everyFaultAtEveryStep() {
    List<Act> acts =
        List.of(
            new Act.Say("451 not now\r\n"),
            new Act.Say("554 not ever\r\n"),
            new Act.Close(),
            new Act.Reset(),
            new Act.Stall());
    return Arrays.stream(Step.values())
        .flatMap(step -> acts.stream().map(act -> Arguments.of(step, act)));
  }

  @ParameterizedTest
  @MethodSource
  void everyFaultAtEveryStep(Step step, Act act) throws Exception {
    int rows = hub.log().size();
    try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls(tls, Map.of(step, act))) {
      ResendAnswer answer = hub.service(transport(server.port())).send(MailHub.PARTNER, order());

      assertThat(expected(step, act)).contains(kind(answer));
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.completeMails()).isLessThanOrEqualTo(1);
      assertThat(answer instanceof Sent).isEqualTo(server.promises() == 1);
    }
    assertThat(hub.log()).hasSize(rows + 1);
    assertThat(hub.ledger()).hasSize(rows + 1).doesNotContain("sending");
  }

  /** The answers that would be true. */
  private static List<String> expected(Step step, Act act) {
    boolean refused = act instanceof Act.Say;
    return switch (step) {
      case CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA ->
          List.of(
              refused ? Reason.MAIL_SERVER_REFUSED.name() : Reason.MAIL_SERVER_UNREACHABLE.name());
      // The server cannot have delivered; the client may have sent its dot before it heard.
      case BODY ->
          List.of(
              Reason.MAIL_SERVER_REFUSED.name(), Reason.MAIL_SERVER_UNREACHABLE.name(), "MAYBE");
      case AFTER_DOT -> List.of(refused ? Reason.MAIL_SERVER_REFUSED.name() : "MAYBE");
      case QUIT -> List.of("SENT");
    };
  }

  private static String kind(ResendAnswer answer) {
    return switch (answer) {
      case Sent _ -> "SENT";
      case NotSent notSent -> notSent.reason().name();
      case MaybeDelivered _ -> "MAYBE";
      default -> "OTHER";
    };
  }

  @Test
  void aRefusedConnectionIsUnreachable() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    int rows = hub.log().size();
    ResendAnswer answer = hub.service(transport(port)).send(MailHub.PARTNER, order());
    assertThat(answer)
        .isEqualTo(
            new NotSent(
                Reason.MAIL_SERVER_UNREACHABLE,
                "Nothing was sent: the mail server could not be reached. localhost:"
                    + port
                    + " accepts no connection."));
    assertThat(hub.log()).hasSize(rows + 1);
  }

  private MailTransport transport(int port) {
    return new SmtpTransport(
        new MailSettings.Smtp(Optional.of("clerk"), "localhost", port, TlsMode.STARTTLS),
        () -> Optional.of("secret-password"),
        tls.getSocketFactory(),
        SHORT,
        MailHub.TEXTS);
  }

  private static ResendOrder order() {
    return MailHub.order();
  }
}
