package io.hubconsole.offline.sync;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.offline.cache.LogGap;
import io.hubconsole.offline.cache.LogProgress;
import io.hubconsole.offline.cache.LogState;
import io.hubconsole.offline.line.Listeners;
import io.hubconsole.offline.line.WatchedLine;
import io.hubconsole.offline.line.WatchedLine.Connection;
import io.hubconsole.offline.sync.LogAtHub.Part;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the request log of a hub here, on a thread of its own, while the line stands: its newest
 * rows are asked for every few seconds, and in between what is missing, from the newest backwards.
 */
public final class RequestSync implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RequestSync.class);

  /** For so long after it was logged, a row may change, or come into sight below a higher id. */
  private static final Duration UNSETTLED = Duration.ofMinutes(3);

  /** At first, rows are looked at again that may have changed since the last time. */
  private static final Duration AT_FIRST = Duration.ofDays(1);

  /** How many rows are looked at again. */
  private static final int LOOK_BACK = 1000;

  private static final Duration AUDIT_EVERY = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration LONG_REST = Duration.ofMinutes(5);

  /** Older rows than so many stay at the hub, and are asked for when they are looked at. */
  private static final long MOST_ROWS = 2_000_000;

  private final LogProgress progress;
  private final WatchedLine line;
  private final PollTimes times = new PollTimes();
  private final GapFilling filling;
  private final LogAudit audit;
  private final Listeners changed = new Listeners();
  private final Registration ofLine;
  private volatile LogSync told;
  private boolean polledOnce;
  private long nextAudit = System.nanoTime();

  public RequestSync(LogProgress progress, WatchedLine line) {
    this.progress = progress;
    this.line = line;
    this.filling = new GapFilling(progress);
    this.audit = new LogAudit(progress);
    this.told = standing(progress.state(), false);
    this.ofLine = line.listen(this::lineChanged);
    times.expectNews();
  }

  /** Begins; ends with {@link #close}. */
  public void start() {
    var _ = Thread.ofPlatform().name("hub-log").daemon().start(this::run);
  }

  /** What came while the line was down is wanted at once. */
  private void lineChanged() {
    if (line.connection().isPresent()) {
      times.expectNews();
    } else {
      times.wake();
    }
  }

  private void run() {
    while (times.isOpen()) {
      long changes = times.changes();
      Optional<Connection> up = line.connection();
      if (up.isEmpty()) {
        tell(standing(progress.state(), false));
        times.pause(changes);
      } else if (times.isResting() || !goesOn(up.get())) {
        times.pauseUntilDue(changes);
      }
    }
  }

  private boolean goesOn(Connection up) {
    try {
      return step(new LogAtHub(up.hub()));
    } catch (Unavailable away) {
      if (away.answered() == Answered.NOTHING) {
        line.lost(up, away);
      } else {
        rest(away.retryAfter().filter(wanted -> wanted.compareTo(LONG_REST) < 0).orElse(REST));
      }
    } catch (HubException refused) {
      rest(LONG_REST);
    } catch (NoIds strange) {
      LOG.warn("This hub does not find logged requests by their ids: its log is not kept here");
      rest(LONG_REST);
    } catch (RuntimeException fault) {
      LOG.error("The request log could not be kept here: {}", fault.getClass().getName());
      rest(LONG_REST);
    }
    return false;
  }

  private void rest(Duration time) {
    times.rest(time);
    tell(standing(progress.state(), false));
  }

  /** Does what is next; false where nothing is. */
  private boolean step(LogAtHub hub) {
    boolean kept = !times.isDue() || poll(hub);
    Optional<LogState> state = progress.state();
    if (!kept || state.isEmpty()) {
      // The memory fails, or was begun anew just now.
      rest(REST);
      return false;
    }
    boolean fills = !state.get().isWhole() && state.get().rows() < MOST_ROWS;
    tell(standing(state, fills));
    if (fills) {
      return filling.step(hub, state.get().gaps().getFirst());
    }
    if (state.get().isWhole() && System.nanoTime() - nextAudit >= 0) {
      audit.run(hub, state.get().highest());
      nextAudit = System.nanoTime() + AUDIT_EVERY.toNanos();
      return true;
    }
    return false;
  }

  private boolean poll(LogAtHub hub) {
    long begun = times.begin();
    long from = progress.lookBack(LOOK_BACK, polledOnce ? UNSETTLED : AT_FIRST);
    boolean looksBack = !polledOnce && from != LogGap.BOTTOM;
    Part newest =
        hub.newest(new LogGap(from, Long.MAX_VALUE), looksBack ? LOOK_BACK : GapFilling.ROWS);
    if (!progress.takeNewest(from, newest.rows(), newest.count())) {
      return false;
    }
    if (!newest.isAll() && !takeHighest(hub)) {
      return false;
    }
    polledOnce = true;
    times.end(begun);
    return true;
  }

  /** The newest rows need not have the highest ids: where some are missing, look above theirs. */
  private boolean takeHighest(LogAtHub hub) {
    Optional<LogState> state = progress.state();
    boolean goesOn = true;
    while (goesOn && state.isPresent() && state.get().missesNewest()) {
      long highest = state.get().highest();
      Part above = hub.newest(new LogGap(highest, Long.MAX_VALUE), GapFilling.ROWS);
      if (!progress.takeHigher(highest, above.rows(), above.count())) {
        return false;
      }
      goesOn = !above.isAll();
      state = progress.state();
    }
    return state.isPresent();
  }

  private static LogSync standing(Optional<LogState> state, boolean running) {
    return state
        .map(
            known ->
                new LogSync(
                    known.rows(),
                    OptionalLong.of(Math.max(known.rows(), known.total())),
                    known.isWhole(),
                    running))
        .orElse(new LogSync(0, OptionalLong.empty(), false, running));
  }

  private void tell(LogSync now) {
    if (!now.equals(told)) {
      told = now;
      changed.tell();
    }
  }

  /** How far the log is here; waits for nothing. */
  public LogSync standing() {
    return told;
  }

  /** Runs the listener, on any thread, whenever that has changed. */
  public Registration listen(Runnable listener) {
    return changed.add(listener);
  }

  /** Something was done at the hub that its log may tell of: whoever reads next shall see it. */
  public void expectNews() {
    times.expectNews();
  }

  /** Waits, not for long, for what is expected. */
  public boolean awaitNews(Duration longest) {
    return times.awaitNews(longest);
  }

  /** Takes up nothing more; what is under way ends by itself. */
  @Override
  public void close() {
    ofLine.close();
    times.close();
  }
}
