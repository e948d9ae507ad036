package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.requestlog.StoredAttempts;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.BadValue;
import io.hubconsole.hub.ResendAnswer.CaseNotFound;
import io.hubconsole.hub.ResendAnswer.MaybeDelivered;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ResendAnswer.Sent;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract's order of checks, and what stays behind of each attempt. */
@Execution(ExecutionMode.CONCURRENT)
class CompletedEmailServiceTest {
  private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @TempDir Path folder;
  private MailHub hub;
  private CapturingTransport mails;
  private CompletedEmailService service;

  @BeforeEach
  void open() {
    hub = MailHub.filled(folder);
    mails = new CapturingTransport();
    service = hub.service(mails);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void anAcceptedMailIsSentOnceAndWrittenDown() {
    assertThat(service.send(MailHub.PARTNER, MailHub.order()))
        .isEqualTo(new Sent("asa@kund.example"));
    assertThat(mails.received()).hasSize(1);
    assertThat(hub.ledger()).containsExactly("accepted");
    assertThat(hub.log()).containsExactly("success: The mail to asa@kund.example was accepted.");
    assertThat(hub.texts("select request from external_request").getFirst())
        .contains("To: asa@kund.example", "Subject: ", "Message-ID: <")
        .doesNotContain("Content-Transfer-Encoding: base64\r\n\r\n");
    assertThat(hub.texts("select meta from external_request")).containsExactly("{\"caseId\":4711}");
  }

  @Test
  void theAddressOfTheOrderGoesBeforeThatOfTheCase() {
    assertThat(service.send(MailHub.PARTNER, MailHub.orderTo(" other@kund.example ")))
        .isEqualTo(new Sent("other@kund.example"));
    assertThat(mails.received().getFirst().receiver()).isEqualTo("other@kund.example");
    for (String none : List.of("", "  \t")) {
      assertThat(service.send(MailHub.PARTNER, MailHub.orderTo(none)))
          .isEqualTo(new Sent("asa@kund.example"));
    }
  }

  @Test
  void theGuidIsLookedAtBeforeTheAddress() {
    assertThat(send("", "bad")).isEqualTo(bad("guid", InputFault.Kind.REQUIRED, "", "is required"));
    assertThat(send("4711", "bad"))
        .isEqualTo(bad("guid", InputFault.Kind.BAD_GUID, "4711", "must be a valid GUID"));
    String huge = "a".repeat(3 << 20);
    assertThat(send(huge, ""))
        .isEqualTo(bad("guid", InputFault.Kind.BAD_GUID, huge, "must be a valid GUID"));
    assertThat(send(" D647067F-20D4-4AC3-891E-A4549E727BEE ", "")).isInstanceOf(Sent.class);
  }

  @Test
  void aBadAddressIsABadValueWhateverElseIsTrue() {
    hub.change("update service_partner set emails_enabled = false");
    for (String address :
        List.of("a@b@c", "a@b.se\r\nBcc: c@d.se", "A <a@b.se>", "\r\n", "😀@b.se")) {
      assertThat(send(UUID.randomUUID().toString(), address))
          .isEqualTo(bad("email", InputFault.Kind.BAD_ADDRESS, address, "must be a valid email"));
    }
    assertNothingHappened();
  }

  @Test
  void anUnknownCaseAndSomebodyElsesAreNotToldApart() {
    assertThat(send(UUID.randomUUID().toString(), "a@b.se")).isEqualTo(new CaseNotFound());
    hub.change("update service_partner set emails_enabled = false");
    assertThat(service.send(MailHub.OTHER_PARTNER, MailHub.order())).isEqualTo(new CaseNotFound());
    assertNothingHappened();
  }

  @Test
  void disabledEmailsAreToldBeforeTheStatus() {
    hub.change("update service_partner set emails_enabled = false");
    hub.addCase(1, CASE, "waiting", "sv", "{}");
    assertThat(send(CASE.toString(), "a@b.se"))
        .isEqualTo(
            new NotSent(
                Reason.EMAILS_DISABLED,
                "Nothing was sent: Nordbutiken has turned emails off in its settings."));
    hub.change("update service_partner set emails_enabled = true");
    assertThat(send(CASE.toString(), ""))
        .isEqualTo(
            new NotSent(
                Reason.CASE_NOT_FINAL,
                "Nothing was sent: the status of case 1 is \"waiting\", and the completion email"
                    + " is for cases that are \"final\"."));
    assertNothingHappened();
  }

  @Test
  void withoutAnAddressNothingIsSent() {
    hub.addCase(1, CASE, "final", "sv", "{\"email\":\" \"}");
    assertThat(send(CASE.toString(), ""))
        .isEqualTo(
            new NotSent(
                Reason.NO_ADDRESS,
                "Nothing was sent: case 1 holds no email address. Give the address to send to."));
    hub.change("update service_case set customer = '{\"email\":\"a@b@c\"}' where id = 1");
    assertThat(send(CASE.toString(), ""))
        .isEqualTo(
            new NotSent(
                Reason.NO_ADDRESS,
                "Nothing was sent: the address in customer.email of case 1 is not a possible email"
                    + " address. Give the address to send to."));
    assertNothingHappened();
  }

  @Test
  void everyOutcomeIsTheAnswerTheLedgerAndTheLog() {
    mails.answer(new MailOutcome.Refused("550 no such user"));
    assertThat(service.send(MailHub.PARTNER, MailHub.order()))
        .isEqualTo(
            new NotSent(
                Reason.MAIL_SERVER_REFUSED,
                "Nothing was sent: the mail was refused. 550 no such user"));
    mails.answer(new MailOutcome.Unreachable("It's gone {0}."));
    assertThat(service.send(MailHub.PARTNER, MailHub.order()))
        .isEqualTo(
            new NotSent(
                Reason.MAIL_SERVER_UNREACHABLE,
                "Nothing was sent: the mail server could not be reached. It's gone {0}."));
    mails.answer(new MailOutcome.MaybeDelivered("Silence."));
    ResendAnswer maybe = service.send(MailHub.PARTNER, MailHub.order());
    assertThat(maybe).isInstanceOf(MaybeDelivered.class);
    assertThat(hub.service(new NoTransport()).send(MailHub.PARTNER, MailHub.order()))
        .isEqualTo(
            new NotSent(Reason.MAIL_OFF, "Nothing was sent: mail is turned off in this hub."));
    assertThat(hub.ledger()).containsExactly("refused", "refused", "unknown", "refused");
    assertThat(hub.log()).hasSize(4).allMatch(row -> row.startsWith("error: "));
    assertThat(hub.texts("select response from external_request where response is not null"))
        .containsExactly("550 no such user", "It's gone {0}.", "Silence.");
  }

  @Test
  void theLedgerHoldsTheAttemptBeforeTheTransportIsAsked() {
    AtomicReference<List<String>> seen = new AtomicReference<>(List.of());
    hub.service(
            mail -> {
              seen.set(hub.ledger());
              return new MailOutcome.Accepted("ok");
            })
        .send(MailHub.PARTNER, MailHub.order());
    assertThat(seen.get()).containsExactly("sending");
  }

  @Test
  void aStoreThatFailsAfterTheMailIsGoneDoesNotMakeTheAnswerFalse() {
    ResendAnswer accepted = sendWhileTheStoreCloses(new MailOutcome.Accepted("ok"));
    assertThat(accepted).isEqualTo(new Sent("asa@kund.example"));
    hub = MailHub.open(folder);
    assertThat(hub.ledger()).containsExactly("sending");
    assertThat(hub.service(mails).settleInterrupted(Instant.now())).isEqualTo(1);
    assertThat(hub.ledger()).containsExactly("unknown");
    assertThat(hub.log())
        .containsExactly(
            "error: The mail may have been delivered: the hub stopped while it was being sent to"
                + " asa@kund.example.");
    assertThat(hub.service(mails).settleInterrupted(Instant.now())).isZero();
    assertThat(mails.received()).isEmpty();
  }

  @Test
  void aStoreThatFailsAfterARefusalStillTellsTheRefusal() {
    assertThat(sendWhileTheStoreCloses(new MailOutcome.Refused("550 no")))
        .isInstanceOf(NotSent.class);
  }

  private ResendAnswer sendWhileTheStoreCloses(MailOutcome outcome) {
    return hub.service(
            mail -> {
              hub.close();
              return outcome;
            })
        .send(MailHub.PARTNER, MailHub.order());
  }

  @Test
  void aTransportThatThrowsLeavesItOpen() {
    ResendAnswer answer =
        hub.service(
                mail -> {
                  throw new IllegalStateException("broken");
                })
            .send(MailHub.PARTNER, MailHub.order());
    assertThat(answer)
        .isEqualTo(
            new MaybeDelivered(
                "The mail may have been delivered: it was handed over, and no answer came that"
                    + " says so."));
    assertThat(hub.ledger()).containsExactly("unknown");
  }

  @Test
  void attemptsBegunLaterAreLeftAlone() {
    sendWhileTheStoreCloses(new MailOutcome.Accepted("ok"));
    hub = MailHub.open(folder);
    assertThat(hub.service(mails).settleInterrupted(Instant.now().minusSeconds(60))).isZero();
    assertThat(hub.ledger()).containsExactly("sending");
  }

  @Test
  void sentencesAreToldInSwedish() {
    CompletedEmailService swedish =
        new CompletedEmailService(
            hub.database(),
            new StoredCases(),
            new StoredAttempts(new ContractJson()),
            new CompletedEmailComposer(MailHub.SENDER),
            new NoTransport(),
            Clock.systemUTC(),
            Locale.forLanguageTag("sv"));
    assertThat(swedish.send(MailHub.PARTNER, MailHub.order()))
        .isEqualTo(
            new NotSent(Reason.MAIL_OFF, "Inget skickades: mejl är avstängt i den här hubben."));
  }

  private ResendAnswer send(String guid, String email) {
    return service.send(
        MailHub.PARTNER, new ResendOrder(guid, Optional.of(email), Optional.empty()));
  }

  private void assertNothingHappened() {
    assertThat(mails.received()).isEmpty();
    assertThat(hub.ledger()).isEmpty();
    assertThat(hub.log()).isEmpty();
  }

  private static BadValue bad(String field, InputFault.Kind kind, String value, String reason) {
    return new BadValue(new InputFault(field, kind, value, reason));
  }
}
