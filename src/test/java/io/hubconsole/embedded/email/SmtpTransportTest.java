package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.ScriptedSmtpServer.Act;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an SMTP attempt makes of servers that are slow, endless or strange. */
class SmtpTransportTest {
  private static final SmtpTimeouts SHORT =
      new SmtpTimeouts(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofMillis(900));

  @Test
  void anAcceptedMailIsSent() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      assertThat(transport(server).send(mail("hello")))
          .isEqualTo(new MailOutcome.Accepted("250 queued as 17"));
      assertThat(server.promises()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatStopsReadingAMailHasNotGotIt() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of(Step.BODY, new Act.Stall()))) {
      String tooMuchForAnyBuffer = "0123456789\r\n".repeat(2_000_000);
      assertThat(transport(server).send(mail(tooMuchForAnyBuffer)))
          .isInstanceOf(MailOutcome.Unreachable.class);
    }
  }

  @Test
  void aServerThatTricklesIsGivenUpInTime() throws Exception {
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.MAIL, new Act.Trickle()))) {
      long start = System.nanoTime();
      assertThat(transport(server).send(mail("hello")))
          .isEqualTo(
              new MailOutcome.Unreachable(
                  "localhost:" + server.port() + " did not answer in time."));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void aServerThatTricklesAfterTheMailMayHaveDelivered() throws Exception {
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Trickle()))) {
      assertThat(transport(server).send(mail("hello")))
          .isInstanceOf(MailOutcome.MaybeDelivered.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello there\r\n",
        "25\r\n",
        "\r\n",
        "999 what\r\n",
        "-12 what\r\n",
        "251 will forward\r\n",
        "354 go on\r\n",
        "250-one\r\n550 two\r\n",
        "550-one\r\n250 two\r\n",
        "\u00e5\u00e4\u00f6\u0000\u0007\r\n",
      })
  void aStrangeReplyAfterTheMailLeavesItOpen(String reply) throws Exception {
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Say(reply)))) {
      MailOutcome outcome = transport(server).send(mail("hello"));
      assertThat(outcome).isInstanceOf(MailOutcome.MaybeDelivered.class);
      assertThat(outcome.words().chars()).noneMatch(Character::isISOControl);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello there\r\n", "25\r\n", "\r\n", "999 what\r\n", "\u00e5\u0000\r\n"})
  void aStrangeReplyBeforeTheMailMeansItNeverLeft(String reply) throws Exception {
    for (Step step : new Step[] {Step.CONNECT, Step.MAIL, Step.RCPT, Step.DATA}) {
      try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of(step, new Act.Say(reply)))) {
        assertThat(transport(server).send(mail("hello")))
            .as("%s", step)
            .isInstanceOf(MailOutcome.Unreachable.class);
        assertThat(server.completeMails()).isZero();
      }
    }
  }

  @Test
  void manyAndLongLinesAreSurvived() throws Exception {
    String lines = "250-" + "x".repeat(100_000) + "\r\n250-more\r\n250 done\r\n";
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Say(lines)))) {
      MailOutcome outcome = transport(server).send(mail("hello"));
      assertThat(outcome).isInstanceOf(MailOutcome.Accepted.class);
      assertThat(outcome.words().length()).isLessThan(600);
    }
  }

  @Test
  void aServerThatDoesNotStopTalkingIsLeft() throws Exception {
    String endless = "250-" + "x".repeat(3_000_000);
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.MAIL, new Act.Say(endless)))) {
      // Not waited for until time runs out: left as soon as it has said too much.
      assertThat(transport(server).send(mail("hello")))
          .isEqualTo(
              new MailOutcome.Unreachable(
                  MailHub.TEXTS.get("smtp.lost", "localhost:" + server.port())));
    }
  }

  @Test
  void anAccountWithoutAPasswordIsToldBeforeAnythingIsSaid() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.plain(Map.of())) {
      MailSettings.Smtp account =
          new MailSettings.Smtp(Optional.of("clerk"), "localhost", server.port(), TlsMode.NONE);
      assertThat(
              new SmtpTransport(account, Optional::empty, factory(), SHORT, MailHub.TEXTS)
                  .send(mail("hello")))
          .isEqualTo(
              new MailOutcome.Unreachable(
                  MailHub.TEXTS.get("smtp.noPassword", "localhost:" + server.port())));
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void whoIsInterruptedStillHearsTheTruth() throws Exception {
    try (ScriptedSmtpServer server =
        ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Stall()))) {
      CompletableFuture<MailOutcome> outcome = new CompletableFuture<>();
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread sender =
          Thread.ofPlatform()
              .start(
                  () -> {
                    outcome.complete(transport(server).send(mail("hello")));
                    interrupted.complete(Thread.currentThread().isInterrupted());
                  });
      server.awaitAct();
      sender.interrupt();
      assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(MailOutcome.MaybeDelivered.class);
      assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anUnknownHostIsNamed() {
    MailSettings.Smtp nowhere =
        new MailSettings.Smtp(Optional.empty(), "no-such-host.invalid", 25, TlsMode.NONE);
    MailOutcome outcome =
        new SmtpTransport(nowhere, Optional::empty, factory(), SmtpTimeouts.USUAL, MailHub.TEXTS)
            .send(mail("hello"));
    assertThat(outcome)
        .isEqualTo(
            new MailOutcome.Unreachable(
                "There is no host of the name in no-such-host.invalid:25."));
  }

  private static PreparedMail mail(String body) {
    String content = "From: a@hub.example\r\nTo: b@kund.example\r\nSubject: x\r\n\r\n" + body;
    return new PreparedMail(
        "a@hub.example", "b@kund.example", "<1@hub.example>", Instant.EPOCH, content);
  }

  private static MailTransport transport(ScriptedSmtpServer server) {
    return new SmtpTransport(
        new MailSettings.Smtp(Optional.empty(), "localhost", server.port(), TlsMode.NONE),
        Optional::empty,
        factory(),
        SHORT,
        MailHub.TEXTS);
  }

  private static SSLSocketFactory factory() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }
}
