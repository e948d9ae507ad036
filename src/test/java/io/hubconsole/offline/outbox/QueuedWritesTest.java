package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.SendingDesk.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.store.Disk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever gives an order is told what the hub said, or that it is queued. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class QueuedWritesTest {
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
  void whileTheLineStandsTheHubsOwnAnswersAreTold() {
    desk.lineStands();
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k1")))
        .isEqualTo(new ResendAnswer.Sent("a@b.se"));
    assertThat(desk.save("one"))
        .isInstanceOfSatisfying(
            SaveAnswer.Saved.class,
            saved -> assertThat(saved.request().request()).isEqualTo("one"));
    assertThat(desk.writes.sendCompletedEmail(order("nobody", "k2")))
        .isInstanceOf(ResendAnswer.BadValue.class);
    assertThat(
            desk.writes.sendCompletedEmail(
                new ResendOrder(
                    "d647067f-20d4-4ac3-891e-a4549e727be9", Optional.empty(), Optional.empty())))
        .isInstanceOf(ResendAnswer.CaseNotFound.class);
    assertThat(
            desk.writes.sendCompletedEmail(
                new ResendOrder(
                    "d647067f-20d4-4ac3-891e-a4549e727be1", Optional.empty(), Optional.empty())))
        .isInstanceOfSatisfying(
            ResendAnswer.NotSent.class,
            told -> assertThat(told.reason()).isEqualTo(ResendAnswer.Reason.CASE_NOT_FINAL));
    assertThat(desk.save(1, "no such case")).isInstanceOf(SaveAnswer.BadValue.class);
    assertThat(desk.states())
        .containsExactly(
            State.SENT, State.SENT, State.REFUSED, State.REFUSED, State.REFUSED, State.REFUSED);
    assertThat(desk.outbox.writes(true))
        .allSatisfy(write -> assertThat(write.lastWords()).isPresent());
    assertThat(desk.write(1).lastWords()).contains("It was sent to a@b.se.");
    assertThat(desk.write(3).lastWords()).contains("“nobody” is not a possible email address.");
    assertThat(desk.write(6).lastWords())
        .contains("The hub knows no case 1, or it is somebody else's.");
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.logged()).containsExactly("one");
  }

  @Test
  void whatTheHubThrowsIsThrown() {
    desk.lineStands();
    desk.hub.next(
        new FlakyHub.Says(new HubException.Forbidden("Not yours.")),
        new FlakyHub.Says(new HubException.NotOffered("No such thing.")),
        new FlakyHub.Says(FlakyHub.no()));
    assertThatThrownBy(() -> desk.save("1")).isInstanceOf(HubException.Forbidden.class);
    assertThatThrownBy(() -> desk.save("2")).isInstanceOf(HubException.NotOffered.class);
    assertThatThrownBy(() -> desk.save("3"))
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessage("The hub refuses.");
    assertThat(desk.states()).containsExactly(State.REFUSED, State.REFUSED, State.REFUSED);
    assertThat(desk.write(1).lastWords()).contains("Not yours.");
    assertThat(desk.line.losses()).isZero();
  }

  @Test
  void twentyFastClicksAreOneWriteAndOneMail() throws Exception {
    desk.lineStands();
    assertThat(clickTwentyTimes()).containsOnly(new ResendAnswer.Sent("a@b.se"));
    assertThat(desk.states()).containsExactly(State.SENT);
    assertThat(desk.mails()).hasSize(1);
    // And one more, long after.
    desk.restart();
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "one key")))
        .isEqualTo(new ResendAnswer.Sent("a@b.se"));
    assertThat(desk.writes.sendCompletedEmail(order("c@d.se", "one key")))
        .isInstanceOf(ResendAnswer.KeyReused.class);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.hub.keysAsked()).containsExactly("one key");
  }

  private List<ResendAnswer> clickTwentyTimes() throws Exception {
    CyclicBarrier together = new CyclicBarrier(20);
    List<ResendAnswer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      List<Future<ResendAnswer>> clicks = new ArrayList<>();
      for (int click = 0; click < 20; click++) {
        clicks.add(
            threads.submit(
                () -> {
                  together.await();
                  return desk.writes.sendCompletedEmail(order("a@b.se", "one key"));
                }));
      }
      for (Future<ResendAnswer> click : clicks) {
        answers.add(click.get());
      }
    }
    return answers;
  }

  @Test
  void theSameCallUnderTheSameKeyIsAnsweredAsItWas() {
    desk.lineStands();
    NewExternalRequest keyed =
        ((Order.LoggedCall) Keys.ensured(new Order.LoggedCall(SendingDesk.request(7680, "x"))))
            .request();
    SaveAnswer first = desk.writes.saveRequest(keyed);
    desk.restart();
    desk.line.stand(false);
    assertThat(desk.writes.saveRequest(keyed)).isEqualTo(first);
    assertThat(desk.logged()).hasSize(1);
  }

  @Test
  void whatWasRefusedIsAskedOnceMoreUnderItsKey() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.Says(new HubException.Forbidden("Not yet.")));
    assertThatThrownBy(() -> desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isInstanceOf(HubException.Forbidden.class);
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.Sent("a@b.se"));
    assertThat(desk.states()).containsExactly(State.SENT);
    assertThat(desk.hub.keysAsked()).containsExactly("k", "k");
  }

  @Test
  void whileTheLineIsDownItIsQueuedAndLeavesWhenTheHubIsBack() {
    assertThat(desk.writes.sendCompletedEmail(order("a@b.se", "k")))
        .isEqualTo(new ResendAnswer.Queued(1, false));
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(2, false));
    assertThat(desk.mails()).isEmpty();
    desk.restart();
    desk.lineStands();
    desk.awaitStates(State.SENT, State.SENT);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.logged()).containsExactly("body");
  }

  @Test
  void aHubFoundAwayTakesTheLineDownAndTheWriteIsQueued() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.Away());
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(1, false));
    assertThat(desk.line.losses()).isEqualTo(1);
    assertThat(desk.write(1).state()).isEqualTo(State.QUEUED);
    assertThat(desk.write(1).tries()).isEqualTo(1);
    assertThat(desk.write(1).lastWords()).contains("The hub is away.");
    desk.lineStands();
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(desk.states()).containsExactly(State.QUEUED);
    assertThat(desk.write(1).nextTry()).isPresent();
    desk.pass(Duration.ofSeconds(2));
    desk.awaitStates(State.SENT);
    assertThat(desk.logged()).containsExactly("body");
  }

  @Test
  void retryAfterIsHonouredAndTheLineStays() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.Says(FlakyHub.later(Duration.ofSeconds(90))));
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(1, false));
    assertThat(desk.line.losses()).isZero();
    desk.pass(Duration.ofSeconds(80));
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(desk.hub.keysAsked()).hasSize(1);
    desk.pass(Duration.ofSeconds(11));
    desk.awaitStates(State.SENT);
  }

  @Test
  void whoeverClosesWaitsForTheAnswerToWhatHasLeft() throws Exception {
    desk.lineStands();
    CountDownLatch gate = desk.hub.stall();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<SaveAnswer> saved = threads.submit(() -> desk.save("body"));
      SendingDesk.await(() -> desk.hub.keysAsked().size() == 1);
      Future<?> closed = threads.submit(() -> desk.writes.close());
      SendingDesk.pause(Duration.ofMillis(200));
      assertThat(closed.isDone()).isFalse();
      gate.countDown();
      closed.get();
      assertThat(desk.states()).containsExactly(State.SENT);
      assertThat(saved.get()).isInstanceOf(SaveAnswer.Saved.class);
    }
  }

  @Test
  void aHubThatDoesNotAnswerKeepsNobodyFromClosing() throws Exception {
    desk.lineStands();
    CountDownLatch gate = desk.hub.stall();
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<SaveAnswer> saved = threads.submit(() -> desk.save("body"));
      SendingDesk.await(() -> desk.hub.keysAsked().size() == 1);
      desk.writes.close();
      // It may have arrived.
      assertThat(saved.get()).isEqualTo(new SaveAnswer.Queued(1, true));
      gate.countDown();
      desk.awaitStates(State.SENT);
    }
  }

  @Test
  void whatIsGivenAfterTheEndIsQueued() {
    desk.lineStands();
    desk.writes.close();
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(1, false));
    assertThat(desk.states()).containsExactly(State.QUEUED);
  }

  @Test
  void sendNowWaitsForNoBackOff() {
    desk.lineStands();
    desk.hub.next(new FlakyHub.Says(FlakyHub.later(Duration.ofHours(1))));
    desk.save("body");
    assertThat(desk.outbox.sendNow(1)).isEqualTo(Change.DONE);
    desk.awaitStates(State.SENT);
  }
}
