package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.OutboxOfTests.TARGET;
import static io.hubconsole.offline.outbox.OutboxOfTests.email;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.FailingDisk;
import io.hubconsole.offline.store.FailingDisk.Fault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The disk fails from the n-th write on, for every n: what was confirmed is there, and what was not
 * does not leave by itself.
 */
@Timeout(170)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the failing disk")
class FailingDiskTest {
  private static final int FIRST_WRITES = 30;

  @TempDir Path home;

  @AfterEach
  void mend() {
    FailingDisk.mended();
  }

  /** What was confirmed of each write, by its key, and what may be true after the failure too. */
  private static final class Confirmed {
    private final Map<String, State> states = new TreeMap<>();
    private String underWay = "";
    private Set<State> alsoPossible = Set.of();
    private boolean failed;

    /** Does one thing, and knows of it only what it is told. */
    void step(String key, State after, Set<State> ifNot, Function<String, Boolean> work) {
      if (failed) {
        return;
      }
      try {
        if (work.apply(key)) {
          states.put(key, after);
        } else {
          fail(key, ifNot);
        }
      } catch (HubException.Unavailable told) {
        assertThat(told.getMessage()).containsIgnoringCase("nothing was kept").doesNotContain(key);
        fail(key, ifNot);
      }
    }

    private void fail(String key, Set<State> ifNot) {
      failed = true;
      underWay = key;
      alsoPossible = ifNot;
    }

    /** Compares with what is there once the disk is in good order again. */
    void compare(OutboxStore outbox) {
      Map<String, State> found =
          outbox.writes(true).stream()
              .collect(
                  Collectors.toMap(
                      write -> Keys.of(write.order()).orElseThrow(), QueuedWrite::state));
      states.forEach(
          (key, state) -> {
            if (!key.equals(underWay)) {
              assertThat(found).containsEntry(key, state);
            }
          });
      State confirmed = states.get(underWay);
      State there = found.get(underWay);
      if (!underWay.isEmpty() && there != confirmed) {
        assertThat(there != null || confirmed == null).as("%s is gone", underWay).isTrue();
        assertThat(alsoPossible).contains(there == null ? State.REFUSED : there);
      }
      assertThat(found.keySet().stream().filter(key -> !key.equals(underWay)))
          .containsExactlyInAnyOrderElementsOf(
              states.keySet().stream().filter(key -> !key.equals(underWay)).toList());
      assertThat(outbox.reports()).isEmpty();
    }
  }

  private static void run(OutboxStore outbox, Confirmed confirmed) {
    // Refused stands for what was not confirmed, and for what is not there at all.
    Set<State> notQueued = Set.of(State.REFUSED);
    Function<String, Boolean> queued = key -> outbox.queue(email(key), TARGET, "") > 0;
    confirmed.step("k1", State.QUEUED, notQueued, queued);
    confirmed.step("k2", State.QUEUED, notQueued, queued);
    confirmed.step(
        "k1",
        State.SENDING,
        Set.of(State.SENDING),
        _ -> Settled.left(outbox, 1, State.QUEUED).isPresent());
    confirmed.step(
        "k1",
        State.SENT,
        Set.of(State.SENT),
        _ -> {
          outbox.departures().settle(1, new Settlement(State.SENT, "sent"));
          // What could not be kept is still leaving.
          return !outbox.departures().isLeaving(1);
        });
    confirmed.step("k3", State.QUEUED, notQueued, queued);
    confirmed.step("k2", State.QUEUED, notQueued, _ -> outbox.sendNow(2) == Change.DONE);
    confirmed.step("k4", State.QUEUED, notQueued, queued);
  }

  /** Each in turn; whatever it is, it reaches the store as the same kind of exception. */
  private static Fault fault(int writes) {
    return switch (writes % 3) {
      case 0 -> Fault.FULL;
      case 1 -> Fault.BROKEN;
      default -> Fault.READ_ONLY;
    };
  }

  @Test
  void nothingConfirmedIsLostAndNothingElseLeaves() {
    boolean failed = true;
    int writes = 0;
    for (; failed; writes++) {
      failed = failsAfter(writes, fault(writes), home.resolve("after-" + writes));
    }
    assertThat(writes).isGreaterThan(40);
  }

  private static boolean failsAfter(int writes, Fault fault, Path folder) {
    Disk disk = FailingDisk.mended();
    OutboxOfTests files = new OutboxOfTests(folder);
    Confirmed confirmed = new Confirmed();
    try (OutboxStore outbox = files.open(disk)) {
      FailingDisk.failAfter(writes, fault);
      run(outbox, confirmed);
      FailingDisk.mended();
      if (writes % 2 == 0) {
        // The same process goes on once the disk is in order again.
        confirmed.compare(outbox);
        assertThat(outbox.queue(email("later"), TARGET, "")).isPositive();
        confirmed.states.put("later", State.QUEUED);
      }
    }
    try (OutboxStore outbox = files.open(disk)) {
      confirmed.compare(outbox);
    }
    return confirmed.failed;
  }

  @Test
  void anOpeningThatFailsChangesNothing() {
    Disk disk = FailingDisk.mended();
    OutboxOfTests files = new OutboxOfTests(home.resolve("outbox"));
    Confirmed confirmed = new Confirmed();
    try (OutboxStore outbox = files.open(disk)) {
      run(outbox, confirmed);
    }
    boolean failed = true;
    int writes = 0;
    // Each of the first writes, and of the many that follow some: each in each way of failing.
    for (; failed; writes += writes < FIRST_WRITES ? 1 : 7) {
      FailingDisk.failAfter(writes, fault(writes));
      try (OutboxStore outbox = files.open(disk)) {
        failed = outbox.writes(true).isEmpty();
      } catch (HubException.Unavailable told) {
        assertThat(told.getMessage()).containsIgnoringCase("nothing was kept");
      }
      FailingDisk.mended();
    }
    assertThat(writes).isGreaterThan(5);
    try (OutboxStore outbox = files.open(disk)) {
      confirmed.compare(outbox);
    }
  }
}
