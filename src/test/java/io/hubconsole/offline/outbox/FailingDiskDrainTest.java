package io.hubconsole.offline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.store.FailingDisk;
import io.hubconsole.offline.store.FailingDisk.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk fails while a write leaves: it reaches the hub once, or is shown as unknown. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the failing disk")
@Timeout(120)
class FailingDiskDrainTest {
  @TempDir Path folder;
  private SendingDesk desk;

  @BeforeEach
  void open() {
    desk = new SendingDesk(folder, FailingDisk.mended());
  }

  @AfterEach
  void close() {
    FailingDisk.mended();
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsDoubledAndNothingIsLost(boolean keepsKeys) {
    desk.hub.keepKeys(keepsKeys);
    int unknown = 0;
    for (int writes = 0; writes < 16; writes++) {
      String address = "after" + writes + "@b.se";
      desk.line.stand(false);
      assertThat(desk.writes.sendCompletedEmail(SendingDesk.order(address, "key " + writes)))
          .isInstanceOf(ResendAnswer.Queued.class);
      FailingDisk.failAfter(writes, Fault.FULL);
      desk.lineStands();
      SendingDesk.pause(Duration.ofMillis(150));
      FailingDisk.mended();
      QueuedWrite write = settled();
      long received = desk.mails().stream().filter(mail -> mail.contains(address)).count();
      if (write.state() == State.UNKNOWN) {
        unknown++;
        assertThat(received).isLessThanOrEqualTo(1);
        desk.outbox.decide(write.number(), received == 1 ? Decision.SENT : Decision.AGAIN);
        settled();
      } else {
        assertThat(write.state()).isEqualTo(State.SENT);
        assertThat(received).isEqualTo(1);
      }
      assertThat(desk.mails()).hasSize(writes + 1);
    }
    if (keepsKeys) {
      assertThat(unknown).isZero();
    }
    assertThat(desk.outbox.reports()).isEmpty();
  }

  private QueuedWrite settled() {
    SendingDesk.await(
        () -> {
          desk.lineStands();
          desk.pass(Duration.ofMinutes(6));
          State state = desk.outbox.writes(true).getLast().state();
          return state != State.QUEUED && state != State.SENDING;
        });
    return desk.outbox.writes(true).getLast();
  }
}
