package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.ScriptedSmtpServer;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Act;
import io.hubconsole.embedded.email.ScriptedSmtpServer.Step;
import io.hubconsole.embedded.email.TlsMode;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.ui.email.Sending.Evidence;
import io.hubconsole.ui.email.Sending.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every outcome of a send, over a real hub and a real transport. */
@Execution(ExecutionMode.CONCURRENT)
class ResendOutcomesTest {
  private static final Caller PARTNER = new Caller.Partner(1, "Shop");

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  @TempDir Path folder;

  private ResendDesk desk(MailSettings mail, Caller caller) throws IOException {
    return new ResendDesk(folder, mail, caller, tasks, ResendDesk.UNDO).open();
  }

  private ResendDesk desk(ScriptedSmtpServer server) throws IOException {
    return desk(
        new MailSettings.Smtp(Optional.empty(), "127.0.0.1", server.port(), TlsMode.NONE), PARTNER);
  }

  private Sending sendAndWait(ResendDesk desk) {
    desk.model().send();
    assertThat(desk.state()).isInstanceOf(Sending.Waiting.class);
    tasks.pass(ResendDesk.UNDO);
    return desk.state();
  }

  private static Obstacle obstacle(ResendDesk desk) {
    return desk.model().obstacle().orElseThrow();
  }

  @Test
  void sentIsToldWithItsProvenanceAndIsInTheLog() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      assertThat(sendAndWait(desk))
          .isInstanceOfSatisfying(
              Sending.Sent.class,
              sent -> {
                assertThat(sent.address()).isEqualTo("asa@kund.example");
                assertThat(sent.provenance())
                    .isEqualTo(
                        new Provenance("hub", Provenance.Source.EMBEDDED, desk.clock().instant()));
              });
      assertThat(desk.mails()).hasSize(1).first().asString().contains("asa@kund.example");
      assertThat(desk.model().card().attemptsProperty().get())
          .isInstanceOfSatisfying(
              Attempts.Known.class, known -> assertThat(known.count()).isEqualTo(1));
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  void anotherAddressIsForOneSendOnly() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      desk.model().givenAddressProperty().set(" other@kund.example ");
      assertThat(sendAndWait(desk))
          .isInstanceOfSatisfying(
              Sending.Sent.class,
              sent -> assertThat(sent.address()).isEqualTo("other@kund.example"));
      assertThat(desk.model().givenAddressProperty().get()).isEmpty();
      assertThat(desk.mails()).hasSize(1).first().asString().contains("other@kund.example");
      desk.model().givenAddressProperty().set("third@kund.example");
      desk.show(ResendDesk.ALSO_DONE);
      assertThat(desk.model().givenAddressProperty().get()).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNotSentInTheHubsWords() throws IOException {
    Files.writeString(folder.resolve("mail"), "a file where the folder should be");
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      assertThat(sendAndWait(desk))
          .isInstanceOfSatisfying(
              Sending.NotSent.class,
              told -> {
                assertThat(told.reason()).isEqualTo(ResendAnswer.Reason.MAIL_SERVER_REFUSED);
                assertThat(told.sentence()).contains("is not a folder");
              });
      desk.model().send();
      assertThat(desk.state()).isInstanceOf(Sending.Waiting.class);
    }
  }

  @Test
  void aHubWithoutMailSaysSoBeforeAndAfter() throws IOException {
    try (ResendDesk desk = desk(new MailSettings.None(), PARTNER)) {
      SendingViewModel sending = desk.show(ResendDesk.DONE);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.MAIL_OFF);
      desk.model().send();
      assertThat(desk.state()).isInstanceOf(Sending.Ready.class);
      sending.send(SendPlan.of(file(desk), ""));
      tasks.pass(ResendDesk.UNDO);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.NotSent.class,
              told -> assertThat(told.reason()).isEqualTo(ResendAnswer.Reason.MAIL_OFF));
    }
  }

  private static CaseFile file(ResendDesk desk) {
    return ((CaseState.Open) desk.model().card().stateProperty().get()).file();
  }

  @Test
  void whatStandsInTheWayIsToldBeforeAnythingIsPressed() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.WAITING);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.NOT_FINAL);
      desk.show(ResendDesk.WITHOUT_ADDRESS);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.NO_ADDRESS);
      desk.model().send();
      assertThat(desk.state()).isInstanceOf(Sending.Ready.class);
      desk.model().givenAddressProperty().set("a@b@c");
      assertThat(obstacle(desk)).isEqualTo(Obstacle.BAD_ADDRESS_GIVEN);
      desk.model().givenAddressProperty().set("a@b.se");
      assertThat(desk.model().obstacle()).isEmpty();
      desk.show(ResendDesk.BAD_ADDRESS);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.BAD_ADDRESS_OF_CASE);
      desk.show(ResendDesk.DONE);
      assertThat(desk.model().obstacle()).isEmpty();
    }
  }

  @Test
  void aPartnerWithoutEmailsSaysSoBefore() throws IOException {
    try (ResendDesk desk =
        desk(new MailSettings.Folder(folder.resolve("mail")), new Caller.Partner(3, "Quiet"))) {
      desk.show(ResendDesk.OF_QUIET_PARTNER);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.EMAILS_DISABLED);
    }
  }

  @Test
  void aWorkshopMayLookButNotSend() throws IOException {
    try (ResendDesk desk =
        desk(new MailSettings.Folder(folder.resolve("mail")), new Caller.Provider(1, "Workshop"))) {
      SendingViewModel sending = desk.show(ResendDesk.DONE);
      assertThat(obstacle(desk)).isEqualTo(Obstacle.WORKSHOP);
      sending.send(SendPlan.of(file(desk), ""));
      tasks.pass(ResendDesk.UNDO);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Refused.class,
              told -> assertThat(told.refusal()).isInstanceOf(Refusal.Forbidden.class));
      assertThat(desk.mails()).isEmpty();
    }
  }

  @Test
  void aCaseThatChangesUnderTheOperatorIsJudgedByTheHub() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      desk.model().send();
      desk.change("update service_case set current_status = 'reopened' where id = 7680");
      tasks.pass(ResendDesk.UNDO);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.NotSent.class,
              told -> {
                assertThat(told.reason()).isEqualTo(ResendAnswer.Reason.CASE_NOT_FINAL);
                assertThat(told.sentence()).contains("reopened");
              });
      desk.model().send();
      desk.change("delete from service_case where id = 7680");
      tasks.pass(ResendDesk.UNDO);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Refused.class,
              told -> assertThat(told.refusal()).isEqualTo(new Refusal.CaseNotFound()));
    }
  }

  @Test
  void anAddressThatOnlyTheHubKnowsToBeWrongIsRefused() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      desk.model().givenAddressProperty().set("a..b@kund.example");
      assertThat(sendAndWait(desk))
          .isInstanceOfSatisfying(
              Sending.Refused.class,
              told ->
                  assertThat(told.refusal())
                      .isInstanceOfSatisfying(
                          Refusal.BadValue.class,
                          bad ->
                              assertThat(bad.fault().kind())
                                  .isEqualTo(InputFault.Kind.BAD_ADDRESS)));
      assertThat(desk.model().givenAddressProperty().get()).isEqualTo("a..b@kund.example");
      assertThat(desk.mails()).isEmpty();
    }
  }

  @Test
  void aHubThatIsLostIsNotSentAndIsTriedAgainUnderTheSameKey() throws IOException {
    try (ResendDesk desk = ResendDesk.capturing(folder, tasks).open()) {
      desk.show(ResendDesk.DONE);
      desk.model().send();
      desk.loseTheHub();
      tasks.pass(ResendDesk.UNDO);
      Sending.CouldNotAsk first = (Sending.CouldNotAsk) desk.state();
      assertThat(first.sentence()).isNotBlank();
      desk.sending().tryAgain();
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.CouldNotAsk.class,
              again -> assertThat(again.plan().key()).isEqualTo(first.plan().key()));
      assertThat(desk.mails()).isEmpty();
    }
  }

  @Test
  void aServerThatGoesSilentAfterTheMailIsUnknownAndNeverTriedAgain() throws IOException {
    try (ScriptedSmtpServer server =
            ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Close()));
        ResendDesk desk = desk(server)) {
      desk.show(ResendDesk.DONE);
      assertThat(sendAndWait(desk))
          .isInstanceOfSatisfying(
              Sending.Unknown.class,
              told -> assertThat(told.sentence()).contains("may have been delivered"));
      desk.model().send();
      tasks.pass(ResendDesk.UNDO.multipliedBy(10));
      assertThat(desk.state()).isInstanceOf(Sending.Unknown.class);
      assertThat(server.completeMails()).isEqualTo(1);
      desk.sending().lookForEvidence();
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Unknown.class,
              told -> assertThat(told.evidence()).isInstanceOf(Evidence.Inconclusive.class));
      desk.sending().decide(true);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Decided.class, decided -> assertThat(decided.sent()).isTrue());
      assertThat(desk.sending().sentBefore()).as("a hub or a log has not said so").isEmpty();
      desk.model().send();
      assertThat(desk.state()).isInstanceOf(Sending.AlreadySent.class);
      assertThat(server.completeMails()).isEqualTo(1);
    }
  }

  @Test
  void evidenceOfSuccessResolvesTheUnknown() throws IOException {
    try (ScriptedSmtpServer server =
            ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Close()));
        ResendDesk desk = desk(server)) {
      desk.show(ResendDesk.DONE);
      sendAndWait(desk);
      // What a hub writes that hears of the acceptance later.
      desk.change("update external_request set status = 'success' where type = 'completedEmail'");
      desk.sending().lookForEvidence();
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Sent.class, sent -> assertThat(sent.evidence()).isPresent());
    }
  }

  @Test
  void withoutARowThereIsNoEvidence() throws IOException {
    try (ScriptedSmtpServer server =
            ScriptedSmtpServer.plain(Map.of(Step.AFTER_DOT, new Act.Close()));
        ResendDesk desk = desk(server)) {
      desk.show(ResendDesk.DONE);
      sendAndWait(desk);
      desk.change("delete from external_request where type = 'completedEmail'");
      desk.sending().lookForEvidence();
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Unknown.class,
              told -> assertThat(told.evidence()).isInstanceOf(Evidence.Nothing.class));
      desk.loseTheHub();
      desk.sending().lookForEvidence();
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Unknown.class,
              told -> assertThat(told.evidence()).isInstanceOf(Evidence.CouldNotLook.class));
      desk.sending().decide(false);
      assertThat(desk.state())
          .isInstanceOfSatisfying(
              Sending.Decided.class, decided -> assertThat(decided.sent()).isFalse());
    }
  }
}
