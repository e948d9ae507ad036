package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.SendingDesk.TARGET;
import static io.hubconsole.offline.outbox.SendingDesk.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What may have arrived is asked for again under its key, or by nobody without an operator. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class UncertainWritesTest {
  @TempDir Path folder;
  private SendingDesk desk;

  @BeforeEach
  void open() {
    desk = new SendingDesk(folder, Disk.OF_THIS_MACHINE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aLostAnswerIsAskedForAgainUnderTheSameKey() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.AnswerLost());
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.Queued(1, true));
    assertThat(desk.states()).containsExactly(State.SENDING);
    desk.pass(Duration.ofSeconds(2));
    desk.awaitStates(State.SENT);
    assertThat(desk.hub.keysAsked()).containsExactly("k", "k");
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void aLostOrderIsAskedForAgainUntilItIsDone() {
    desk.lineStands();
    desk.hub.next(
        new FlakyHub.OrderLost(),
        new FlakyHub.Away(),
        new FlakyHub.Says(FlakyHub.later(Duration.ofSeconds(1))),
        new FlakyHub.OrderLost());
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(1, true));
    SendingDesk.await(
        () -> {
          desk.lineStands();
          desk.pass(Duration.ofMinutes(6));
          // Never back to a state in which a new key could be used.
          assertThat(desk.states()).doesNotContain(State.QUEUED);
          return desk.states().contains(State.SENT);
        });
    assertThat(desk.logged()).containsExactly("body");
    assertThat(desk.hub.keysAsked()).hasSize(5);
    assertThat(desk.hub.keysAsked().stream().distinct()).hasSize(1);
  }

  @Test
  void notBeingLetInLaterSaysNothingOfTheFirstTime() {
    desk.lineStands();
    desk.hub.next(
        new FlakyHub.AnswerLost(), new FlakyHub.Says(new HubException.Forbidden("Who are you?")));
    desk.save("body");
    desk.pass(Duration.ofSeconds(2));
    desk.awaitStates(State.UNKNOWN);
    assertThat(desk.write(1).lastWords().orElseThrow())
        .contains("may have been done the first time", "Who are you?");
    assertThat(desk.logged()).containsExactly("body");
  }

  @Test
  void aHubThatKeepsNoKeysIsNeverAskedTwice() {
    desk.hub.keepKeys(false);
    desk.lineStands();
    desk.hub.next(new FlakyHub.OrderLost());
    assertThatThrownBy(() -> desk.save("body"))
        .isInstanceOf(HubException.OutcomeUnknown.class)
        .hasMessage("No answer came. It stands in the outbox as number 1.");
    desk.pass(Duration.ofMinutes(10));
    desk.restart();
    desk.lineStands();
    SendingDesk.pause(Duration.ofMillis(300));
    assertThat(desk.states()).containsExactly(State.UNKNOWN);
    assertThat(desk.hub.keysAsked()).hasSize(1);
    assertThat(desk.logged()).isEmpty();
    assertThat(desk.outbox.decide(1, Decision.AGAIN)).isEqualTo(Change.DONE);
    desk.awaitStates(State.SENT);
    assertThat(desk.logged()).containsExactly("body");
    assertThat(desk.hub.keysAsked().stream().distinct()).hasSize(2);
  }

  @Test
  void aHubThatNoLongerKeepsKeysIsNotAskedAgain() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.AnswerLost());
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.Queued(1, true));
    desk.hub.keepKeys(false);
    desk.pass(Duration.ofSeconds(2));
    desk.awaitStates(State.UNKNOWN);
    assertThat(desk.write(1).lastWords().orElseThrow()).contains("no longer tells");
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.hub.keysAsked()).hasSize(1);
  }

  @Test
  void whatWasLeavingWhenTheProcessEndedIsAskedForAgainUnderItsKey() {
    desk.outbox.queue(OutboxOfTests.email("k"), TARGET, "");
    KeptWrite left = Settled.left(desk.outbox, 1, State.QUEUED).orElseThrow();
    desk.hub.sendCompletedEmail(((Order.Email) left.order()).order());
    desk.restart();
    desk.lineStands();
    desk.awaitStates(State.SENT);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.hub.keysAsked()).containsExactly("k", "k");
  }

  @Test
  void whatWasLeavingIsUnknownWhereTheHubKeepsNoKeys() {
    desk.hub.keepKeys(false);
    desk.outbox.queue(OutboxOfTests.email("k"), TARGET, "");
    assertThat(Settled.left(desk.outbox, 1, State.QUEUED)).isPresent();
    desk.restart();
    desk.lineStands();
    desk.awaitStates(State.UNKNOWN);
    assertThat(desk.mails()).isEmpty();
    assertThat(desk.outbox.decide(1, Decision.SENT)).isEqualTo(Change.DONE);
    assertThat(desk.states()).containsExactly(State.SENT);
  }

  @Test
  void aHubThatKeptNoKeysWhenItLeftIsNotAskedAgainThoughItKeepsThemNow() {
    desk.outbox.queue(OutboxOfTests.email("k"), TARGET, "");
    assertThat(Settled.left(desk.outbox, 1, State.QUEUED, Optional.empty())).isPresent();
    desk.restart();
    desk.lineStands();
    desk.awaitStates(State.UNKNOWN);
    assertThat(desk.hub.keysAsked()).isEmpty();
  }

  @Test
  void whatLeftUnderAnotherTokenIsNotAskedForUnderThisOne() {
    desk.outbox.queue(OutboxOfTests.email("k"), TARGET, "");
    KeptWrite left = Settled.left(desk.outbox, 1, State.QUEUED).orElseThrow();
    desk.hub.sendCompletedEmail(((Order.Email) left.order()).order());
    desk.restart();
    desk.writes.close();
    Target renewed = new Target(TARGET.hub(), TARGET.profile(), "another mark");
    desk.writes =
        new QueuedWrites(
            desk.outbox, renewed, "clerk", desk.line, desk.files.clock, Locale.ENGLISH);
    desk.outbox.queue(OutboxOfTests.call(7681, "queued before"), TARGET, "");
    desk.hub.next(new FlakyHub.AnswerLost());
    desk.lineStands();
    desk.awaitStates(State.UNKNOWN, State.SENDING);
    // What left under the new token is asked for under it.
    SendingDesk.await(
        () -> {
          desk.pass(Duration.ofSeconds(2));
          return desk.states().contains(State.SENT);
        });
    assertThat(desk.states()).containsExactly(State.UNKNOWN, State.SENT);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.logged()).containsExactly("queued before");
    assertThat(desk.hub.keysAsked()).hasSize(3);
  }

  @Test
  void anUnknownOneHoldsBackLaterOnesOfItsCaseAlone() {
    desk.hub.keepKeys(false);
    desk.hub.failReads(new HubException.NotOffered("No log here."));
    desk.lineStands();
    desk.hub.next(new FlakyHub.OrderLost());
    assertThatThrownBy(() -> desk.save("first")).isInstanceOf(HubException.OutcomeUnknown.class);
    assertThat(desk.save("second")).isEqualTo(new SaveAnswer.Queued(2, false));
    assertThat(desk.save(7681, "other")).isInstanceOf(SaveAnswer.Saved.class);
    assertThat(desk.states()).containsExactly(State.UNKNOWN, State.QUEUED, State.SENT);
    assertThat(desk.outbox.decide(1, Decision.SENT)).isEqualTo(Change.DONE);
    desk.awaitStates(State.SENT, State.SENT, State.SENT);
    assertThat(desk.logged()).containsExactly("other", "second");
  }

  @Test
  void theHubsLogTellsThatAnEmailWasSent() {
    desk.hub.keepKeys(false);
    desk.lineStands();
    desk.hub.next(new FlakyHub.AnswerLost());
    assertThatThrownBy(() -> desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isInstanceOf(HubException.OutcomeUnknown.class);
    desk.awaitStates(State.SENT);
    assertThat(desk.write(1).lastWords().orElseThrow())
        .contains("hub's log tells that it was sent to a@b.se.");
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void anOlderMailAndOneToSomebodyElseAreNoEvidence() {
    desk.hub.keepKeys(false);
    desk.lineStands();
    desk.writes.sendCompletedEmail(order("a@b.se", "earlier"));
    desk.hub.next(new FlakyHub.OrderLost());
    assertThatThrownBy(() -> desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isInstanceOf(HubException.OutcomeUnknown.class);
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(desk.states()).containsExactly(State.SENT, State.UNKNOWN);
    desk.hub.sendCompletedEmail(order("colleague@b.se", "theirs"));
    desk.pass(Duration.ofMinutes(6));
    SendingDesk.await(
        () -> desk.write(2).lastWords().orElse("").contains("look at it, and decide"));
    assertThat(desk.states()).containsExactly(State.SENT, State.UNKNOWN);
    assertThat(desk.write(2).lastWords().orElseThrow()).contains("does not tell for certain");
  }

  @Test
  void whatIsEditedDuringTheLookAtTheLogIsLookedForAnew() {
    desk.hub.keepKeys(false);
    desk.outbox.queue(OutboxOfTests.email("k"), TARGET, "");
    desk.hub.whileReading(() -> desk.outbox.edit(1, new Order.Email(order("c@d.se", "k"))));
    desk.lineStands();
    desk.awaitStates(State.SENT);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.mails().getFirst()).contains("c@d.se");
    assertThat(desk.outbox.departures().find(1).orElseThrow().before().orElseThrow().address())
        .isEqualTo("c@d.se");
  }

  @Test
  void withoutALogTheOperatorDecides() {
    desk.hub.keepKeys(false);
    desk.hub.failReads(new HubException.NotOffered("No log here."));
    desk.lineStands();
    desk.hub.next(new FlakyHub.AnswerLost());
    assertThatThrownBy(() -> desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isInstanceOf(HubException.OutcomeUnknown.class);
    desk.pass(Duration.ofMinutes(6));
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(desk.states()).containsExactly(State.UNKNOWN);
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void aHubAwayBeforeTheFirstByteLeavesItQueued() {
    desk.hub.keepKeys(false);
    desk.hub.failReads(new HubException.Unavailable("Away.", new IOException("x")));
    desk.lineStands();
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.Queued(1, false));
    assertThat(desk.write(1).tries()).isZero();
    assertThat(desk.line.losses()).isEqualTo(1);
    assertThat(desk.hub.keysAsked()).isEmpty();
  }
}
