package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.ScriptedSmtpServer.Act;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Step;
import io.hubconsole.hub.ResendAnswer.MaybeDelivered;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A hub that dies while sending sends no second mail, and says afterwards that it is unknown. */
@Execution(ExecutionMode.CONCURRENT)
class CrashDuringSendTest {
  @TempDir Path folder;
  private @Nullable Process child;

  @BeforeEach
  void fill() {
    MailHub.filled(folder).close();
  }

  @AfterEach
  void endChild() throws Exception {
    if (child != null) {
      child.destroyForcibly().waitFor();
    }
  }

  @Test
  void afterTheLedgerRow() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      start(server, CrashingHub.Point.AFTER_LEDGER_ROW);
      awaitCrash();
      assertThat(server.connections()).isZero();
      assertUnknownAfterRestart(server, 0);
    }
  }

  @Test
  void inTheMiddleOfTheMail() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of(Step.BODY, new Act.Stall()))) {
      start(server, CrashingHub.Point.WHEN_TOLD);
      server.awaitAct();
      tell();
      awaitCrash();
      assertUnknownAfterRestart(server, 0);
    }
  }

  @Test
  void betweenTheDotAndTheAnswer() throws Exception {
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Stall()))) {
      start(server, CrashingHub.Point.WHEN_TOLD);
      server.awaitAct();
      tell();
      awaitCrash();
      assertUnknownAfterRestart(server, 1);
    }
  }

  @Test
  void betweenTheAcceptanceAndTheRecord() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      start(server, CrashingHub.Point.AFTER_ACCEPTANCE);
      awaitCrash();
      assertThat(server.promises()).isEqualTo(1);
      assertUnknownAfterRestart(server, 1);
    }
  }

  private void assertUnknownAfterRestart(ScriptedSmtpServer server, int mails) {
    try (MailHub hub = MailHub.open(folder)) {
      assertThat(hub.ledger()).containsExactly("sending");
      assertThat(hub.log()).isEmpty();
      CapturingTransport transport = new CapturingTransport();
      CompletedEmailService service = hub.service(transport);
      assertThat(service.settleInterrupted(Instant.now())).isEqualTo(1);

      assertThat(hub.ledger()).containsExactly("unknown");
      String sentence =
          "The mail may have been delivered: the hub stopped while it was being sent to"
              + " a@kund.example.";
      assertThat(hub.log()).containsExactly("error: " + sentence);
      assertThat(service.send(MailHub.PARTNER, MailHub.order("a@kund.example", "key")))
          .isEqualTo(new MaybeDelivered(sentence));
      assertThat(transport.received()).isEmpty();
    }
    assertThat(server.completeMails()).isEqualTo(mails);
  }

  private void start(ScriptedSmtpServer server, CrashingHub.Point point) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.config.file="
                + System.getProperty("java.util.logging.config.file", ""),
            "-classpath",
            classPath,
            CrashingHub.class.getName(),
            folder.toString(),
            Integer.toString(server.port()),
            point.name(),
            "key");
    child =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  private void tell() throws Exception {
    try (OutputStream in = Objects.requireNonNull(child).getOutputStream()) {
      in.write('x');
    }
  }

  private void awaitCrash() throws Exception {
    Process crashing = Objects.requireNonNull(child);
    assertThat(crashing.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(crashing.exitValue()).isEqualTo(CrashingHub.CRASHED);
  }
}
