package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.line.HubLine;
import io.hubconsole.offline.outbox.Errand.Reporter;
import io.hubconsole.offline.outbox.Plan.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits for one target whenever its hub is there. One thread decides what is done next;
 * what takes time is done by others, at most {@value #AT_ONCE} for a hub at once.
 */
final class Drain implements AutoCloseable {
  static final int AT_ONCE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  /** Whoever has nothing to do is woken by somebody. */
  private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

  /** A store that failed may do better then. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** How long the answers to what has left are waited for when nothing more shall leave. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private static final Duration WHILE_OTHERS_ASK = Duration.ofMillis(100);

  private final OutboxStore outbox;
  private final Departures store;
  private final Target target;
  private final HubLine line;
  private final Errand errand;
  private final Clock clock;
  private final Semaphore slots;
  private final Wake wake = new Wake();
  private final Registration listening;
  private final Thread thread;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  /** What is being done just now, here. */
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();

  /** Of which it was told that they are too old. */
  private final Set<Long> old = new HashSet<>();

  private final AtomicReference<@Nullable Round> round = new AtomicReference<>();
  private volatile boolean closed;

  Drain(OutboxStore outbox, Target target, HubLine line, Errand errand, Clock clock) {
    this.outbox = outbox;
    this.store = outbox.departures();
    this.target = target;
    this.line = line;
    this.errand = errand;
    this.clock = clock;
    this.slots = store.slots(target);
    this.listening = outbox.listen(wake::call);
    this.thread = Thread.ofVirtual().name("outbox-drain").start(this::run);
  }

  /** There may be something to do. */
  void wake() {
    wake.call();
  }

  /** Somebody begins to wait, until they close that. */
  Waiter expect(String key) {
    Waiter waiter = new Waiter(key, waiters::remove);
    waiters.add(waiter);
    return waiter;
  }

  /** Waits for what becomes of the write of that number. */
  Told await(Waiter waiter, long number) {
    waiter.queuedAs(number);
    wake.call();
    if (closed) {
      // Maybe too late to be told by the thread that has ended.
      waiter.tell(later(waiter));
    }
    return waiter.await();
  }

  /** What is being asked for just now may have arrived. */
  private Told later(Waiter waiter) {
    return new Told.Later(busy.contains(waiter.number()));
  }

  /** Begins a round, or joins the one that is under way. */
  Round begin() {
    Round mine = new Round();
    Round other = round.compareAndExchange(null, mine);
    wake.call();
    if (closed) {
      mine.fail(new IllegalStateException("closed"));
    }
    return other == null ? mine : other;
  }

  private void run() {
    while (!closed) {
      wake.sleep(turnOrFail());
    }
    long end = System.nanoTime() + LAST_ANSWERS.toNanos();
    for (long left = LAST_ANSWERS.toNanos();
        !busy.isEmpty() && left > 0;
        left = end - System.nanoTime()) {
      wake.sleep(Duration.ofNanos(left));
    }
    fail(new IllegalStateException("closed"));
  }

  private Duration turnOrFail() {
    try {
      return turn();
    } catch (HubException.Unavailable storeFailed) {
      fail(storeFailed);
    } catch (RuntimeException fault) {
      LOG.warn("The outbox could not be drained: {}", fault.getClass().getName());
      fail(fault);
    }
    return AFTER_FAILURE;
  }

  /** Nobody waits for what cannot be known. */
  private void fail(RuntimeException fault) {
    waiters.stream().filter(Waiter::isQueued).forEach(waiter -> waiter.tell(later(waiter)));
    Round open = round.getAndSet(null);
    if (open != null) {
      open.fail(fault);
    }
  }

  /** Does all that can be done now; tells how long until there may be more. */
  private Duration turn() {
    // First, since what is queued later may be missing from what is read now.
    List<Waiter> patient = waiters.stream().filter(Waiter::isQueued).toList();
    boolean isKept = store.settleLate();
    Optional<ServiceOrderHub> hub = line.hub();
    Round open = round.get();
    // Before the reading: what ends in between may be missing from what is read.
    boolean isIdle = busy.isEmpty();
    List<Waiting> waiting = store.waiting(target);
    if (hub.isEmpty() || outbox.hold().isPresent()) {
      tellLater(patient, Set.of(), waiting);
      endIfDone(open, waiting, isIdle);
      return isKept ? LONGEST_SLEEP : AFTER_FAILURE;
    }
    Plan plan =
        Plan.of(
            waiting,
            number -> busy.contains(number) || store.isLeaving(number),
            open == null ? store.backOff()::left : open::left,
            write -> store.ages().isYoung(write.number(), write.since()),
            clock.instant());
    List<Step> steps = plan.steps().stream().filter(step -> !isKnown(step)).toList();
    boolean allStarted = true;
    for (Step step : steps) {
      allStarted &= isStarted(step, hub.get(), open);
    }
    tellLater(patient, plan.soon(), waiting);
    endIfDone(open, waiting, isIdle && steps.isEmpty());
    if (!allStarted && busy.isEmpty()) {
      // Somebody else asks the same hub.
      return WHILE_OTHERS_ASK;
    }
    Duration next = plan.next().orElse(LONGEST_SLEEP);
    return isKept || next.compareTo(AFTER_FAILURE) < 0 ? next : AFTER_FAILURE;
  }

  private boolean isKnown(Step step) {
    return step instanceof Step.TooOld(long number) && old.contains(number);
  }

  /** Where all slots are taken, it is not: whoever gives one back wakes this thread. */
  private boolean isStarted(Step step, ServiceOrderHub hub, @Nullable Round open) {
    if (closed || !slots.tryAcquire()) {
      return false;
    }
    long number = step.number();
    if (step instanceof Step.TooOld) {
      old.add(number);
    }
    busy.add(number);
    if (open != null) {
      open.tried(number);
    }
    Thread.ofVirtual().name("outbox-errand").start(() -> go(step, hub, open));
    return true;
  }

  private void go(Step step, ServiceOrderHub hub, @Nullable Round open) {
    try {
      errand.go(step, hub, new Report(hub, open));
    } catch (HubException.Unavailable notKept) {
      store.backOff().failed(step.number(), Optional.empty());
    } catch (RuntimeException fault) {
      // Of the fault its kind alone: its message may hold an address.
      LOG.warn("Queued write {} met {}", step.number(), fault.getClass().getName());
      store.backOff().failed(step.number(), Optional.empty());
    } finally {
      slots.release();
      busy.remove(step.number());
      wake.call();
    }
  }

  /** Passes on what came of an errand. */
  private final class Report implements Reporter {
    private final ServiceOrderHub hub;
    private final @Nullable Round open;

    Report(ServiceOrderHub hub, @Nullable Round open) {
      this.hub = hub;
      this.open = open;
    }

    @Override
    public void told(KeptWrite write, State state, Told told) {
      if (open != null) {
        open.count(state);
      }
      // A list: whoever is told may come again at once, and wait for the next attempt.
      waiters.stream().filter(one -> one.waitsFor(write)).toList().forEach(one -> one.tell(told));
    }

    @Override
    public void away(HubException.Unavailable why) {
      line.lost(hub, why);
    }
  }

  /** Those whose write does not leave soon need not wait for it. */
  private void tellLater(List<Waiter> patient, Set<Long> soon, List<Waiting> waiting) {
    for (Waiter waiter : patient) {
      long number = waiter.number();
      if (!soon.contains(number) && !busy.contains(number)) {
        boolean mayHaveArrived =
            waiting.stream()
                .anyMatch(write -> write.number() == number && write.state() == State.SENDING);
        waiter.tell(new Told.Later(mayHaveArrived));
      }
    }
  }

  private void endIfDone(@Nullable Round open, List<Waiting> left, boolean isDone) {
    if (open != null && isDone) {
      round.compareAndSet(open, null);
      open.end(left);
    }
  }

  /**
   * Begins nothing more, and waits some seconds for the end of what is under way: what ends later
   * is kept all the same.
   */
  @Override
  public void close() {
    closed = true;
    listening.close();
    wake.call();
    try {
      // Longer only where a disk hangs.
      var _ = thread.join(LAST_ANSWERS.multipliedBy(2));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
