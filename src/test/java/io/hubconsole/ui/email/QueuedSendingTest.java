package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.HubThatGoes;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.Settled;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail is sent while the hub is away: one order in a real outbox, followed to its end. */
class QueuedSendingTest {
  private static final Instant SINCE = Instant.parse("2026-08-20T10:00:00Z");

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();

  @SuppressWarnings("NullAway.Init")
  private ResendDesk desk;

  @BeforeEach
  void sit(@TempDir Path folder) throws IOException {
    desk = ResendDesk.capturing(folder, tasks).open();
    desk.show(ResendDesk.DONE);
    desk.line().go(SINCE);
    pass(Duration.ZERO);
  }

  @AfterEach
  void rise() {
    desk.close();
    assertThat(desk.faults()).isEmpty();
  }

  private void pass(Duration time) {
    tasks.pass(time);
    // The outbox tells of its changes when it likes; here the desk looks by itself.
    desk.outboxDesk().read();
  }

  private List<QueuedWrite> writes() {
    return desk.outbox().writes(true);
  }

  private long send() {
    desk.model().send();
    pass(ResendDesk.UNDO);
    assertThat(desk.state()).isInstanceOf(Sending.Queued.class);
    return ((Sending.Queued) desk.state()).number();
  }

  private void settle(long number, State state, String words) {
    Settled.settle(desk.outbox(), number, state, words);
    pass(Duration.ZERO);
  }

  @Test
  void whatIsSentWhileTheHubIsAwayIsOneOrderHoweverOftenItIsPressed() throws IOException {
    for (int press = 0; press < 20; press++) {
      desk.model().send();
      tasks.pass(Duration.ofMillis(30));
    }
    pass(ResendDesk.UNDO);
    assertThat(desk.state()).isInstanceOf(Sending.Queued.class);
    for (int press = 0; press < 20; press++) {
      desk.model().send();
      pass(ResendDesk.UNDO);
    }
    assertThat(writes()).hasSize(1);
    assertThat(desk.mails()).isEmpty();
  }

  @Test
  void aLogThatCannotBeHadKeepsNoOrderOut() {
    desk.show(ResendDesk.DONE);
    send();
    assertThat(writes()).singleElement().extracting(QueuedWrite::state).isEqualTo(State.QUEUED);
  }

  @Test
  void theCardSaysSentOnceTheOrderIs() {
    long number = send();
    Settled.leave(desk.outbox(), number);
    pass(Duration.ZERO);
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Queued.class, queued -> assertThat(queued.mayHaveArrived()).isTrue());
    Settled.settle(desk.outbox(), send(ResendDesk.ALSO_DONE), State.REFUSED, "No.");
    pass(Duration.ZERO);
    desk.show(ResendDesk.DONE);
    assertThat(desk.state()).isInstanceOf(Sending.Queued.class);
  }

  private long send(int caseNumber) {
    desk.line().comeBack();
    desk.show(caseNumber);
    desk.line().go(SINCE);
    pass(Duration.ZERO);
    return send();
  }

  @Test
  void sentEndsItAndIsRememberedForTheNextSend() {
    long number = send();
    settle(number, State.SENT, "Accepted.");
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Sent.class,
            sent -> {
              assertThat(sent.address()).isEqualTo("asa@kund.example");
              assertThat(sent.provenance().place()).isEqualTo(HubThatGoes.TARGET.hub());
            });
    assertThat(desk.outbox().discard(number)).isNotNull();
    pass(Duration.ZERO);
    assertThat(desk.state()).isInstanceOf(Sending.Sent.class);
  }

  @Test
  void refusedSaysWhyAndFollowsWhatIsChangedInTheOutbox() {
    long number = send();
    settle(number, State.REFUSED, "The address is not allowed.");
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(
                        new Sending.Refusal.InOutbox(number, "The address is not allowed.")));
    desk.outbox()
        .edit(
            number,
            new Order.Email(
                new ResendOrder(
                    ResendDesk.GUID, Optional.of("new@kund.example"), Optional.empty())));
    pass(Duration.ZERO);
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Queued.class,
            queued -> assertThat(queued.plan().address()).isEqualTo("new@kund.example"));
  }

  @Test
  void unknownIsDecidedOnTheCard() {
    long number = send();
    settle(number, State.UNKNOWN, "No answer came.");
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.UnknownInOutbox.class,
            unknown -> assertThat(unknown.sentence()).isEqualTo("No answer came."));
    desk.model().send();
    pass(ResendDesk.UNDO);
    assertThat(desk.state()).isInstanceOf(Sending.UnknownInOutbox.class);
    desk.sending().decideInOutbox(Decision.AGAIN);
    pass(Duration.ZERO);
    assertThat(desk.state()).isInstanceOf(Sending.Queued.class);
    settle(number, State.UNKNOWN, "No answer came.");
    desk.sending().decideInOutbox(Decision.SENT);
    pass(Duration.ZERO);
    assertThat(desk.state()).isInstanceOf(Sending.Sent.class);
    assertThat(desk.sending().sentBefore()).as("no hub has said so").isEmpty();
    assertThat(writes()).singleElement().extracting(QueuedWrite::state).isEqualTo(State.SENT);
  }

  @Test
  void whatWasNotSentAndIsTakenOutOfTheOutboxLeavesNoMailBehind() {
    long number = send();
    settle(number, State.UNKNOWN, "No answer came.");
    desk.sending().decideInOutbox(Decision.AGAIN);
    pass(Duration.ZERO);
    assertThat(desk.outbox().discard(number)).isNotNull();
    pass(Duration.ZERO);
    assertThat(desk.state()).isInstanceOf(Sending.CalledOff.class);
    assertThat(desk.sending().sentBefore()).isEmpty();
    desk.model().send();
    assertThat(desk.state())
        .as("not asked about a mail that was none")
        .isInstanceOf(Sending.Waiting.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"UNKNOWN", "SENDING"})
  void whatIsTakenOutWhenItMayHaveLeftStaysUnknown(State state) {
    long number = send();
    settle(number, state, "No answer came.");
    assertThat(desk.outbox().discard(number)).isNotNull();
    pass(Duration.ZERO);
    assertThat(desk.state()).isInstanceOf(Sending.TakenOut.class);
    desk.model().send();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.AlreadySent.class,
            asked -> assertThat(asked.seenBy()).isEqualTo(Sending.SeenBy.NOBODY));
  }

  @Test
  void whatIsTakenOutOfTheOutboxIsCalledOff() {
    long number = send();
    assertThat(desk.outbox().discard(number)).isNotNull();
    pass(Duration.ZERO);
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.CalledOff.class,
            off -> assertThat(off.reason()).isEqualTo(Sending.Reason.DISCARDED));
    assertThat(desk.sending().isFree()).isTrue();
  }

  @Test
  void anOrderOfAnEarlierWindowIsTakenUp() {
    long number =
        desk.outbox()
            .queue(
                new Order.Email(
                    new ResendOrder(
                        ResendDesk.GUID, Optional.of("x@kund.example"), Optional.empty())),
                HubThatGoes.TARGET,
                "a command");
    assertThat(desk.state()).isInstanceOf(Sending.Ready.class);
    desk.outboxDesk().read();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Queued.class,
            queued -> {
              assertThat(queued.number()).isEqualTo(number);
              assertThat(queued.plan().address()).isEqualTo("x@kund.example");
            });
    desk.model().send();
    pass(ResendDesk.UNDO);
    assertThat(writes()).hasSize(1);
  }

  @Test
  void anUnknownOutcomeIsDecidedInTheOutboxWhereTheOrderLiesThere() {
    desk.line().comeBack();
    pass(Duration.ZERO);
    desk.loseAnswers();
    desk.model().send();
    pass(ResendDesk.UNDO.minusMillis(1));
    Sending.Waiting waiting = (Sending.Waiting) desk.state();
    // What a hub with an outbox does before anything leaves.
    long number =
        desk.outbox()
            .queue(new Order.Email(waiting.plan().order()), HubThatGoes.TARGET, "an operator");
    Settled.settle(desk.outbox(), number, State.UNKNOWN, "No answer came.");
    pass(Duration.ofMillis(1));
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.UnknownInOutbox.class,
            unknown -> assertThat(unknown.number()).isEqualTo(number));
  }
}
