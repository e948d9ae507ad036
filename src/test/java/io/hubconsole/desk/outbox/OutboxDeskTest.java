package io.hubconsole.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over a real outbox that others change as well. */
class OutboxDeskTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<String> told = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private FilledOutbox outbox;

  @SuppressWarnings("NullAway.Init")
  private OutboxDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    outbox = new FilledOutbox(folder.resolve("outbox"));
    desk = new OutboxDesk(outbox::open, tasks);
  }

  @AfterEach
  void close() {
    desk.close();
    outbox.close();
  }

  /** The outbox tells of its changes when it likes; here the desk looks by itself. */
  private void follow() {
    desk.read();
  }

  private List<Long> numbers() {
    return desk.stateProperty().get() instanceof OutboxState.Known(var writes, var _, var _)
        ? writes.stream().map(QueuedWrite::number).toList()
        : List.of(-1L);
  }

  @Test
  void whatOthersQueueIsSeenWithoutALook() throws Exception {
    BlockingQueue<Runnable> onUiThread = new LinkedBlockingQueue<>();
    try (BackgroundTaskRunner threads = new BackgroundTaskRunner(onUiThread::add);
        OutboxDesk watching = new OutboxDesk(outbox::open, threads)) {
      watching.read();
      for (int writes = 1; writes <= 5; writes++) {
        outbox.email(writes + "@b.se");
        await(onUiThread, watching, writes);
      }
      outbox.settle(1, State.SENT, "Done.");
      await(onUiThread, watching, 4);
    }
  }

  private static void await(BlockingQueue<Runnable> onUiThread, OutboxDesk watching, int wanted)
      throws InterruptedException {
    while (watching.stateProperty().get().unconfirmed().size() != wanted) {
      Runnable next = onUiThread.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("nothing comes").isNotNull();
      next.run();
    }
  }

  @Test
  void onlyWhatIsUnconfirmedIsReadUnlessMoreIsWanted() {
    assertThat(desk.stateProperty().get()).isInstanceOf(OutboxState.Opening.class);
    long first = outbox.email("a@b.se");
    desk.read();
    assertThat(numbers()).containsExactly(first);
    long second = outbox.call("fedexBooking");
    follow();
    assertThat(numbers()).containsExactly(first, second);
    outbox.settle(first, State.SENT, "Done.");
    follow();
    assertThat(numbers()).containsExactly(second);
    desk.wantSentToo(true);
    assertThat(numbers()).containsExactly(first, second);
    assertThat(desk.stateProperty().get().unconfirmed())
        .extracting(QueuedWrite::number)
        .containsExactly(second);
  }

  @Test
  void anOutboxThatCannotBeReadSaysWhyAndIsReadAgain() {
    outbox.withhold(true);
    desk.read();
    assertThat(desk.stateProperty().get())
        .isEqualTo(new OutboxState.Failed("The outbox is in use."));
    assertThat(desk.stateProperty().get().unconfirmed()).isEmpty();
    outbox.withhold(false);
    desk.read();
    assertThat(numbers()).isEmpty();
    long number = outbox.email("a@b.se");
    follow();
    assertThat(numbers()).containsExactly(number);
  }

  private Subscription followed(long number) {
    return desk.follow(
        number, write -> told.add(write.map(known -> known.state().name()).orElse("gone")));
  }

  @Test
  void aWriteIsFollowedUntilItIsSent() {
    long number = outbox.email("a@b.se");
    Subscription following = followed(number);
    assertThat(told).containsExactly("QUEUED");
    outbox.leave(number);
    follow();
    assertThat(told).endsWith("SENDING");
    told.clear();
    outbox.store().close();
    follow();
    assertThat(told).isEmpty();
    following.unsubscribe();
  }

  @Test
  void aWriteThatIsSentIsNoLongerUnconfirmedAndToldAllTheSame() {
    long number = outbox.email("a@b.se");
    Subscription following = followed(number);
    outbox.settle(number, State.SENT, "Done.");
    follow();
    assertThat(told).endsWith("SENT");
    following.unsubscribe();
    told.clear();
    assertThat(outbox.store().discard(number)).isEqualTo(Change.DONE);
    follow();
    assertThat(told).isEmpty();
  }

  @Test
  void aWriteThatIsDiscardedIsToldToBeGone() {
    long number = outbox.email("a@b.se");
    followed(number);
    assertThat(outbox.store().discard(number)).isEqualTo(Change.DONE);
    follow();
    assertThat(told).endsWith("gone");
  }

  @Test
  void aWishIsDoneAndSeenAtOnce() {
    desk.read();
    long number = outbox.email("a@b.se");
    List<Change> changes = new ArrayList<>();
    desk.ask(
        open -> open.discard(number),
        changes::add,
        failure -> {
          throw new IllegalStateException(failure);
        });
    assertThat(changes).containsExactly(Change.DONE);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void aClosedDeskFollowsNoMore() {
    desk.read();
    desk.close();
    outbox.email("a@b.se");
    tasks.pass(Duration.ofSeconds(1));
    assertThat(numbers()).isEmpty();
  }
}
