package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.OutboxOfTests.call;
import static io.hubconsole.offline.outbox.OutboxOfTests.emailOf;
import static io.hubconsole.offline.outbox.SendingDesk.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.QueuedWrites.Drained;
import io.hubconsole.offline.store.Disk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is queued leaves in order, at most four at once, and not where it must not. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class DrainTest {
  /** So many of a hundred outages are met by a write for certain. */
  private static final int NOTICED = 10;

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
  void aHundredFlapsDoubleNothingAndKeepEachCaseInOrder() {
    List<Integer> cases = List.of(7680, 7681, 7682);
    for (int round = 0; round < 20; round++) {
      for (int caseId : cases) {
        desk.save(caseId, caseId + "/" + round);
      }
    }
    desk.hub.beSlow(Duration.ofMillis(5));
    for (int flap = 0; flap < 100; flap++) {
      boolean isNoticed = flap < NOTICED;
      if (isNoticed || flap % 3 == 0) {
        desk.hub.next(new FlakyHub.Away());
      }
      desk.lineStands();
      desk.pass(Duration.ofMinutes(6));
      if (isNoticed) {
        // While a write is under way, however busy the machine is.
        int wanted = flap + 1;
        SendingDesk.await(() -> desk.line.losses() >= wanted);
      } else {
        SendingDesk.pause(Duration.ofMillis(2));
      }
      desk.line.stand(false);
    }
    assertThat(desk.line.losses()).isGreaterThanOrEqualTo(NOTICED);
    SendingDesk.await(
        () -> {
          desk.lineStands();
          desk.pass(Duration.ofMinutes(6));
          return desk.states().stream().allMatch(State.SENT::equals);
        });
    for (int caseId : cases) {
      assertThat(desk.logged().stream().filter(body -> body.startsWith(caseId + "/")))
          .containsExactlyElementsOf(
              IntStream.range(0, 20).mapToObj(round -> caseId + "/" + round).toList());
    }
    // Side by side, but never two of a case: a second drain would not know what the first is at.
    assertThat(desk.hub.mostAtOnce()).isBetween(2, Drain.AT_ONCE);
    assertThat(desk.hub.mostOfACase()).isEqualTo(1);
  }

  @Test
  void atMostFourAreAskedForAtOnceAndEachCaseInOrder() {
    for (int round = 0; round < 5; round++) {
      for (int caseId : new int[] {7680, 7681, 7682, 1, 2, 3, 4, 5}) {
        desk.save(caseId, caseId + "/" + round);
      }
    }
    CountDownLatch gate = desk.hub.stall();
    desk.lineStands();
    SendingDesk.await(() -> desk.hub.mostAtOnce() == 4);
    SendingDesk.pause(Duration.ofMillis(200));
    gate.countDown();
    SendingDesk.await(
        () ->
            desk.states().stream()
                .noneMatch(state -> state == State.QUEUED || state == State.SENDING));
    assertThat(desk.hub.mostAtOnce()).isEqualTo(4);
    for (String caseId : List.of("7680", "7681", "7682")) {
      assertThat(desk.logged().stream().filter(body -> body.startsWith(caseId + "/")))
          .containsExactlyElementsOf(
              IntStream.range(0, 5).mapToObj(round -> caseId + "/" + round).toList());
    }
  }

  @Test
  void aCopiedHomeSendsNothingUntilConfirmed() {
    desk.writes.close();
    desk.outbox.close();
    desk.outbox = desk.files.open(Disk.OF_THIS_MACHINE, OutboxOfTests.KEY, "another machine");
    desk.writes =
        new QueuedWrites(desk.outbox, TARGET, "clerk", desk.line, desk.files.clock, Locale.ENGLISH);
    desk.lineStands();
    assertThat(desk.save("body")).isEqualTo(new SaveAnswer.Queued(1, false));
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(desk.states()).containsExactly(State.QUEUED);
    assertThat(desk.writes.drain()).isEqualTo(new Drained(0, 0, 0, 1));
    desk.outbox.confirmOwner();
    desk.awaitStates(State.SENT);
    assertThat(desk.logged()).containsExactly("body");
  }

  @Test
  void afterFourteenDaysNothingLeavesByItself() {
    desk.save("old");
    desk.outbox.queue(emailOf(OutboxOfTests.GUID), TARGET, "");
    assertThat(Settled.left(desk.outbox, 2, State.QUEUED)).isPresent();
    desk.files.clock.move(Duration.ofDays(15));
    desk.save(7681, "new");
    desk.restart();
    desk.lineStands();
    desk.awaitStates(State.QUEUED, State.UNKNOWN, State.SENT);
    SendingDesk.await(() -> desk.write(1).lastWords().isPresent());
    assertThat(desk.write(1).lastWords().orElseThrow()).contains("more than 14 days");
    assertThat(desk.write(2).lastWords().orElseThrow()).contains("too long to ask for it again");
    assertThat(desk.logged()).containsExactly("new");
    assertThat(desk.writes.drain()).isEqualTo(new Drained(0, 0, 1, 1));
    assertThat(desk.outbox.sendNow(1)).isEqualTo(Change.DONE);
    desk.awaitStates(State.SENT, State.UNKNOWN, State.SENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {-365, 365})
  void aClockSetByAYearEitherWayChangesNoWaitAndNoAge(int days) {
    desk.lineStands();
    desk.hub.next(new FlakyHub.Says(FlakyHub.later(Duration.ofSeconds(100))));
    desk.save("body");
    // There, back, and there for good.
    for (int moved : new int[] {days, -days, days}) {
      desk.files.clock.move(Duration.ofDays(moved));
      desk.writes.hubIsBack();
      SendingDesk.pause(Duration.ofMillis(200));
      assertThat(desk.states()).containsExactly(State.QUEUED);
      assertThat(
              Duration.between(desk.files.clock.instant(), desk.write(1).nextTry().orElseThrow()))
          .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(101));
    }
    desk.pass(Duration.ofSeconds(101));
    desk.awaitStates(State.SENT);
  }

  @Test
  void aDrainTriesEachOnceAndTellsWhatCameOfIt() {
    desk.save("sent");
    desk.save(1, "refused");
    desk.save(7681, "away");
    desk.save(7681, "behind it");
    desk.line.stand(true);
    desk.hub.next(new FlakyHub.Says(FlakyHub.later(Duration.ofHours(1))));
    Drained first = desk.writes.drain();
    assertThat(first.sent() + first.refused() + first.left()).isEqualTo(4);
    assertThat(desk.writes.drain().left()).isZero();
    assertThat(desk.states()).containsExactly(State.SENT, State.REFUSED, State.SENT, State.SENT);
    assertThat(desk.writes.drain()).isEqualTo(new Drained(0, 0, 0, 0));
    desk.line.stand(false);
    desk.save("later");
    assertThat(desk.writes.drain()).isEqualTo(new Drained(0, 0, 0, 1));
  }

  @Test
  void twoOnOneOutboxSendEachWriteOnce() {
    List<String> bodies = IntStream.range(0, 30).mapToObj(i -> "call " + i).toList();
    bodies.forEach(desk::save);
    desk.hub.beSlow(Duration.ofMillis(3));
    try (QueuedWrites second =
        new QueuedWrites(desk.outbox, TARGET, "b", desk.line, desk.files.clock, Locale.ENGLISH)) {
      desk.lineStands();
      second.hubIsBack();
      second.drain();
      SendingDesk.await(() -> desk.states().stream().allMatch(State.SENT::equals));
    }
    assertThat(desk.logged()).containsExactlyElementsOf(bodies);
  }

  @Test
  void whatIsOfAnotherCallerStays() {
    desk.outbox.queue(
        call(7680, "theirs"), new Target(TARGET.hub(), Optional.of("profile-2"), "theirs"), "");
    desk.save("ours");
    desk.lineStands();
    desk.awaitStates(State.QUEUED, State.SENT);
    assertThat(desk.logged()).containsExactly("ours");
  }

  @Test
  void anInterruptedClickIsQueuedAllTheSame() {
    desk.lineStands();
    Thread.currentThread().interrupt();
    assertThat(desk.save("body")).isInstanceOf(SaveAnswer.Queued.class);
    assertThat(Thread.interrupted()).isTrue();
    desk.awaitStates(State.SENT);
  }
}
