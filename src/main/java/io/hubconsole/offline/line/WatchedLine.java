package io.hubconsole.offline.line;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one hub: while the hub is away it is tried again every second, whatever became of the
 * tries before, so that it stands again within two seconds of the hub's return.
 */
public final class WatchedLine implements HubLine, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedLine.class);
  private static final Duration TRY_EVERY = Duration.ofSeconds(1);

  /** A hub that does not know the token any more is not asked every second whether it does. */
  private static final Duration TRY_REFUSED_EVERY = Duration.ofSeconds(30);

  /** Tries that may be under way at once: one that hangs does not hold up the next. */
  private static final int MOST_TRIES = 5;

  /** After that, no call of a line that was given up is still under way. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(3);

  private final Supplier<ServiceOrderHub> opening;
  private final Optional<Supplier<ServiceOrderHub>> probing;
  private final Clock clock;
  private final String notAnswered;
  private final Listeners changed = new Listeners();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("hub-line").daemon().factory());
  private final List<ServiceOrderHub> opened = new ArrayList<>();
  private State state = new State.Begun();
  private int tries;
  private boolean patient;
  private long lastTry;

  /** How the line stands, under this object's lock. */
  private sealed interface State {
    /** The first try is under way. */
    record Begun() implements State {}

    record Up(Connection connection) implements State {}

    record Down(Instant since, Unavailable why) implements State {}

    /** The hub is there, and will not be asked by this caller. */
    record Refused(Instant since, HubException why) implements State {}

    record Closed() implements State {}
  }

  /**
   * A hub that can be asked, told apart from the same hub after the line was down: a call that
   * began before says nothing about what stands now.
   */
  public static final class Connection {
    private final ServiceOrderHub hub;

    private Connection(ServiceOrderHub hub) {
      this.hub = hub;
    }

    public ServiceOrderHub hub() {
      return hub;
    }
  }

  private WatchedLine(
      Supplier<ServiceOrderHub> opening,
      Optional<Supplier<ServiceOrderHub>> probing,
      Clock clock,
      Locale locale) {
    this.opening = opening;
    this.probing = probing;
    this.clock = clock;
    this.notAnswered = Texts.of(WatchedLine.class, "line", locale).get("line.notAnswered");
  }

  /**
   * Opens a line, whether or not the hub is there.
   *
   * @param opening opens the hub, as often as it is asked for
   * @param probing the same with less patience, where there is such a way; closed as soon as it is
   *     open
   * @param patience after that a hub that has not answered is taken to be away; empty where it is
   *     waited for, since nothing could be told without it
   * @throws HubException that is neither an outage nor a wish to be asked later
   */
  public static WatchedLine open(
      Supplier<ServiceOrderHub> opening,
      Optional<Supplier<ServiceOrderHub>> probing,
      Optional<Duration> patience,
      Clock clock,
      Locale locale) {
    WatchedLine line = new WatchedLine(opening, probing, clock, locale);
    CompletableFuture<?> first = CompletableFuture.runAsync(line::openFirst, line::start);
    try {
      Waiting.on(first, patience);
    } catch (RuntimeException fault) {
      line.close();
      throw fault;
    }
    line.beginWatching();
    return line;
  }

  private void openFirst() {
    try {
      up(opening.get());
    } catch (Unavailable away) {
      if (away.answered() == Answered.NO) {
        throw away;
      }
      down(away);
    }
  }

  private synchronized void beginWatching() {
    if (state instanceof State.Begun) {
      state = new State.Down(clock.instant(), new Unavailable(notAnswered, new IOException()));
    }
    var _ =
        timer.scheduleWithFixedDelay(
            this::watch, TRY_EVERY.toMillis(), TRY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void start(Runnable work) {
    var _ = Thread.ofVirtual().name("hub-try").start(work);
  }

  private synchronized void watch() {
    boolean due =
        switch (state) {
          case State.Down _ -> true;
          case State.Refused _ ->
              System.nanoTime() - lastTry >= TRY_REFUSED_EVERY.toNanos() && tries == 0;
          case State.Begun _, State.Up _, State.Closed _ -> false;
        };
    if (due && tries < MOST_TRIES) {
      tries++;
      lastTry = System.nanoTime();
      start(this::tryOnce);
    }
  }

  /** With patience, but where another try has it already and may hang. */
  private void tryOnce() {
    boolean first = beginPatient();
    try {
      if (!first) {
        probing.ifPresent(way -> way.get().close());
      }
      up(opening.get());
    } catch (Unavailable away) {
      stillDown(away);
    } catch (HubException answer) {
      refused(answer);
    } catch (RuntimeException fault) {
      LOG.error("A hub could not be opened: {}", fault.getClass().getName());
    } finally {
      ended(first);
    }
  }

  private synchronized boolean beginPatient() {
    boolean first = !patient;
    patient = true;
    return first;
  }

  private synchronized void ended(boolean first) {
    tries--;
    patient &= !first;
  }

  private void up(ServiceOrderHub hub) {
    boolean wanted;
    synchronized (this) {
      wanted = !(state instanceof State.Up) && !(state instanceof State.Closed);
      if (wanted) {
        state = new State.Up(new Connection(hub));
        opened.add(hub);
      }
    }
    if (wanted) {
      changed.tell();
    } else {
      hub.close();
    }
  }

  /** The first opening has failed; another may have opened the hub, or been refused, before. */
  private void down(Unavailable why) {
    synchronized (this) {
      if (!(state instanceof State.Begun) && !(state instanceof State.Down)) {
        return;
      }
      state = new State.Down(clock.instant(), why);
    }
    changed.tell();
  }

  /** The newest reason is told, of the outage that began when it did. */
  private void stillDown(Unavailable why) {
    synchronized (this) {
      if (state instanceof State.Down(Instant since, Unavailable told)) {
        state = new State.Down(since, why);
        if (String.valueOf(why.getMessage()).equals(told.getMessage())) {
          return;
        }
      } else {
        return;
      }
    }
    changed.tell();
  }

  private void refused(HubException why) {
    synchronized (this) {
      if (!(state instanceof State.Down(Instant since, var _))) {
        return;
      }
      state = new State.Refused(since, why);
    }
    changed.tell();
  }

  /** What can be asked; empty while the hub is away. */
  public synchronized Optional<Connection> connection() {
    return state instanceof State.Up(Connection connection)
        ? Optional.of(connection)
        : Optional.empty();
  }

  @Override
  public Optional<ServiceOrderHub> hub() {
    return connection().map(Connection::hub);
  }

  @Override
  public void lost(ServiceOrderHub asked, Unavailable why) {
    connection()
        .filter(connection -> connection.hub().equals(asked))
        .ifPresent(connection -> lost(connection, why));
  }

  /** A call on that connection found the hub away. */
  public void lost(Connection connection, Unavailable why) {
    synchronized (this) {
      if (!(state instanceof State.Up(Connection standing)) || standing != connection) {
        return;
      }
      state = new State.Down(clock.instant(), why);
      // What else is under way on it comes to its own end.
      var _ =
          timer.schedule(
              () -> giveBack(connection.hub()), LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
    }
    changed.tell();
  }

  private void giveBack(ServiceOrderHub hub) {
    synchronized (this) {
      opened.remove(hub);
    }
    hub.close();
  }

  /** Why nothing can be asked just now. */
  public synchronized HubException fault() {
    return switch (state) {
      case State.Down(var _, Unavailable why) -> anew(why);
      case State.Refused(var _, HubException why) -> why;
      case State.Begun _, State.Up _, State.Closed _ ->
          new Unavailable(notAnswered, new IOException());
    };
  }

  /** With the place where it is thrown this time. */
  private static Unavailable anew(Unavailable why) {
    return new Unavailable(String.valueOf(why.getMessage()), why, why.answered(), why.retryAfter());
  }

  /** Whether the hub answers, and not to this caller: what it once told is not theirs any more. */
  public synchronized Optional<HubException> refusal() {
    return state instanceof State.Refused(var _, HubException why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** How the line stands; waits for nothing. */
  public synchronized Line line() {
    return switch (state) {
      case State.Up _, State.Closed _ -> new Line.Online();
      case State.Begun _ -> new Line.Offline(clock.instant(), notAnswered);
      case State.Down(Instant since, Unavailable why) ->
          new Line.Offline(since, String.valueOf(why.getMessage()));
      case State.Refused(Instant since, HubException why) ->
          new Line.Offline(since, String.valueOf(why.getMessage()));
    };
  }

  /** Runs the listener, on any thread, whenever the line has changed. */
  public Registration listen(Runnable listener) {
    return changed.add(listener);
  }

  @Override
  public void close() {
    List<ServiceOrderHub> left;
    synchronized (this) {
      state = new State.Closed();
      left = List.copyOf(opened);
      opened.clear();
    }
    timer.shutdownNow();
    left.forEach(ServiceOrderHub::close);
  }
}
