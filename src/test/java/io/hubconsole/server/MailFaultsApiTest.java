package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.ScriptedSmtpServer;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Act;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Step;
import io.hubconsole.embedded.email.TlsMode;
import io.hubconsole.server.ApiClient.Got;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sending a completion email over a mail server that refuses it, or is not there. */
@Execution(ExecutionMode.CONCURRENT)
class MailFaultsApiTest {
  private static final String PATH = "/api/v3/case/send-completed-email";
  private static final String ORDER =
      "{\"guid\":\"" + ServedSeedTest.FINAL_CASE + "\",\"email\":\"test@example.com\"}";

  @TempDir Path folder;

  /** The seed's hub, whose mails go to that port, and a client of it. */
  private static final class Office implements AutoCloseable {
    private final ServedHubOfTests server;
    private final ApiClient client;

    Office(Path folder, int mailPort) {
      HubInstance hub =
          HubInstance.open(
              folder,
              new MailSettings.Smtp(Optional.empty(), "127.0.0.1", mailPort, TlsMode.NONE),
              Locale.ENGLISH,
              Clock.systemUTC());
      SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
      server = ServedHubOfTests.over(hub, folder);
      client = new ApiClient(server.uri());
    }

    Got order(String... headers) {
      return client.post(ApiClient.PARTNER, PATH, ORDER, headers);
    }

    /** The rows of the log, newest first. */
    JsonNode log() {
      return client.json(client.post(ApiClient.PARTNER, "/api/v3/requests/find", "{}"));
    }

    @Override
    public void close() {
      client.close();
      server.close();
    }
  }

  private static void assertTold(Got got, String outcome, String sentence) {
    assertThat(got.body()).isEqualTo("{\"data\":{\"result\":\"" + sentence + "\"}}");
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.header("Completed-Email-Outcome")).isEqualTo(outcome);
  }

  private static void assertLoggedOnce(JsonNode log, String message) {
    assertThat(log.at("/pagination/count").asInt()).isEqualTo(1);
    assertThat(log.at("/data/0/type").asText()).isEqualTo("completedEmail");
    assertThat(log.at("/data/0/status").asText()).isEqualTo("error");
    assertThat(log.at("/data/0/message").asText()).isEqualTo(message);
  }

  @Test
  void aRefusedReceiverIsToldAndLogged() throws IOException {
    Map<Step, Act> script = Map.of(Step.RCPT, new Act.Say("550 5.1.1 no such user\r\n"));
    try (ScriptedSmtpServer mail = ScriptedSmtpServer.plain(script);
        Office office = new Office(folder, mail.port())) {
      String sentence = "Nothing was sent: the mail was refused. 550 5.1.1 no such user";
      assertTold(office.order(), "mail-server-refused", sentence);
      assertLoggedOnce(office.log(), sentence);
      assertThat(mail.completeMails()).isZero();
    }
  }

  @Test
  void aRefusalIsRememberedForItsKey() throws IOException {
    Map<Step, Act> script = Map.of(Step.RCPT, new Act.Say("550 5.1.1 no such user\r\n"));
    try (ScriptedSmtpServer mail = ScriptedSmtpServer.plain(script);
        Office office = new Office(folder, mail.port())) {
      Got first = office.order("Idempotency-Key", "key");
      Got again = office.order("Idempotency-Key", "key");
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.status()).isEqualTo(first.status());
      assertThat(mail.connections()).isEqualTo(1);
    }
  }

  @Test
  void aMailServerThatIsDownIsToldAndLogged() throws IOException {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    try (Office office = new Office(folder, nobody)) {
      String sentence =
          "Nothing was sent: the mail server could not be reached. 127.0.0.1:"
              + nobody
              + " accepts no connection.";
      assertTold(office.order(), "mail-server-unreachable", sentence);
      assertLoggedOnce(office.log(), sentence);
    }
  }

  @Test
  void aMailThatWasHandedOverAndNotConfirmedMayHaveArrived() throws IOException {
    try (ScriptedSmtpServer mail =
            ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Close()));
        Office office = new Office(folder, mail.port())) {
      Got got = office.order();
      assertThat(got.body())
          .startsWith("{\"data\":{\"result\":\"The mail may have been delivered: ");
      assertThat(got.status()).isEqualTo(200);
      assertThat(got.header("Completed-Email-Outcome")).isEqualTo("maybe-delivered");
      assertThat(mail.completeMails()).isEqualTo(1);
    }
  }
}
