package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.ui.email.Sending.Reason;
import io.hubconsole.ui.email.Sending.SeenBy;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.ViewName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At most one mail for one decision, and none once it is called off. */
class SendOnceTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private ResendDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    desk = ResendDesk.capturing(folder, tasks).open();
    desk.show(ResendDesk.DONE);
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(desk.faults()).isEmpty();
  }

  private void assertCalledOff(SendingViewModel sending, Reason reason) throws IOException {
    assertThat(sending.stateProperty().get())
        .isInstanceOfSatisfying(
            Sending.CalledOff.class, told -> assertThat(told.reason()).isEqualTo(reason));
    tasks.pass(ResendDesk.UNDO.multipliedBy(3));
    assertThat(desk.mails()).isEmpty();
  }

  @Test
  void twentyPressesAreOneMail() throws IOException {
    for (int i = 0; i < 20; i++) {
      desk.model().send();
      tasks.pass(Duration.ofMillis(40));
    }
    assertThat(desk.mails()).isEmpty();
    tasks.pass(ResendDesk.UNDO);
    assertThat(desk.mails()).hasSize(1);
    for (int i = 0; i < 20; i++) {
      desk.model().send();
    }
    tasks.pass(ResendDesk.UNDO);
    assertThat(desk.state()).isInstanceOf(Sending.AlreadySent.class);
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void undoKeepsTheMailHereAndASecondDecisionIsANewOne() throws IOException {
    desk.model().send();
    Sending.Waiting first = (Sending.Waiting) desk.state();
    assertThat(first.before()).isEmpty();
    tasks.pass(ResendDesk.UNDO.minusMillis(1));
    assertThat(desk.model().canCallOff()).isTrue();
    desk.model().callOffByHand();
    assertCalledOff(desk.sending(), Reason.UNDONE);
    assertThat(desk.sendings().calledOffProperty().get()).as("by hand, and seen").isEmpty();
    desk.model().send();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Waiting.class,
            second -> assertThat(second.plan().key()).isNotEqualTo(first.plan().key()));
  }

  @Test
  void leavingTheViewCallsOffAndSaysSo() throws IOException {
    desk.model().send();
    desk.navigator().go(ViewName.ROUTING.asLeft());
    assertCalledOff(desk.sending(), Reason.VIEW_LEFT);
    assertThat(desk.sendings().calledOffProperty().get()).contains(desk.sending().caseId());
    desk.navigator().go(ViewName.RESEND_EMAIL.asLeft());
    assertThat(desk.sendings().calledOffProperty().get()).isEmpty();
    desk.navigator().go(ViewName.ROUTING.asLeft());
    assertThat(desk.sendings().calledOffProperty().get()).as("nothing was waiting").isEmpty();
  }

  @Test
  void turningToAnotherCaseCallsOffAndSaysSo() throws IOException {
    SendingViewModel first = desk.sending();
    desk.model().send();
    desk.show(ResendDesk.ALSO_DONE);
    assertCalledOff(first, Reason.OTHER_CASE);
    assertThat(desk.sendings().calledOffProperty().get()).contains(first.caseId());
    assertThat(desk.model().sendings()).containsExactly(first);
    assertThat(desk.show(ResendDesk.DONE)).isSameAs(first);
    assertThat(desk.sendings().calledOffProperty().get()).isEmpty();
  }

  @Test
  void closingTheWindowCallsOff() throws IOException {
    SendingViewModel sending = desk.sending();
    desk.model().send();
    desk.model().dispose();
    assertCalledOff(sending, Reason.VIEW_LEFT);
  }

  @Test
  void nothingIsSentWhileAnotherCaseIsBeingTyped() {
    desk.model().search().textProperty().set("76801");
    desk.model().send();
    assertThat(desk.state()).isInstanceOf(Sending.Ready.class);
    desk.model().search().textProperty().set("7680");
    tasks.pass(CaseSearchViewModel.PAUSE);
    desk.model().send();
    assertThat(desk.state()).isInstanceOf(Sending.Waiting.class);
  }

  @Test
  void whatWasSentFromHereIsAskedAboutForTenMinutes() throws IOException {
    sendOnce();
    desk.clock().pass(Duration.ofMinutes(9));
    desk.model().send();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.AlreadySent.class,
            asked -> assertThat(asked.seenBy()).isEqualTo(SeenBy.CONSOLE));
    desk.model().callOffByHand();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.CalledOff.class, told -> assertThat(told.reason()).isEqualTo(Reason.DECLINED));
    tasks.pass(ResendDesk.UNDO);
    assertThat(desk.mails()).hasSize(1);
    desk.model().send();
    desk.sending().sendAnyway();
    desk.sending().sendAnyway();
    tasks.pass(ResendDesk.UNDO);
    assertThat(desk.mails()).hasSize(2);
    desk.clock().pass(Duration.ofMinutes(10));
    desk.model().send();
    assertWaitsAndKnowsOfTheFirst(desk.state());
  }

  private static void assertWaitsAndKnowsOfTheFirst(Sending state) {
    assertThat(state)
        .isInstanceOfSatisfying(
            Sending.Waiting.class, waiting -> assertThat(waiting.before()).isPresent());
  }

  @Test
  void whatAnotherConsoleSentIsKnownByTheLog() {
    sendOnce();
    ResendViewModel other = desk.newModel(ResendDesk.UNDO);
    other.search().show("7680");
    other.send();
    assertThat(other.sendingProperty().get())
        .isNotNull()
        .satisfies(
            sending ->
                assertThat(sending.stateProperty().get())
                    .isInstanceOfSatisfying(
                        Sending.AlreadySent.class,
                        asked -> assertThat(asked.seenBy()).isEqualTo(SeenBy.LOG)));
    other.dispose();
    desk.clock().pass(Duration.ofMinutes(11));
    ResendViewModel later = desk.newModel(ResendDesk.UNDO);
    later.search().show("7680");
    later.send();
    assertThat(later.canCallOff()).isTrue();
    assertWaitsAndKnowsOfTheFirst(later.sendings().getFirst().stateProperty().get());
    later.dispose();
  }

  private void sendOnce() {
    desk.model().send();
    tasks.pass(ResendDesk.UNDO);
    assertThat(desk.state()).isInstanceOf(Sending.Sent.class);
  }

  @Test
  void theCaseLeadsToItsRequestsAndItsRouting() {
    desk.model().openLog();
    assertThat(desk.navigator().currentProperty().get())
        .isEqualTo(
            new Destination.RequestLog(
                Optional.of(RequestFilter.ALL.and(new MetaIs("caseId", "7680", Sense.ONLY)))));
    desk.navigator().back();
    desk.model().openRouting();
    assertThat(desk.navigator().currentProperty().get())
        .isInstanceOfSatisfying(
            Destination.Routing.class,
            there ->
                assertThat(there.query().orElseThrow().value(RoutingParameter.MANUFACTURER))
                    .contains("1006"));
  }
}
