package io.hubconsole.desk.session;

import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The hub of one profile, opened off the UI thread while the screens already show.
 *
 * <p>A question asked before the hub is open waits for it. All methods are for the UI thread.
 */
public final class HubSession implements AutoCloseable {
  /** Longer than any hub may take over a mail; for where nobody waits at the window. */
  static final Duration LAST_WORDS = Duration.ofMinutes(3);

  /** As long as a mail server may take for its last word; for a window that is being closed. */
  static final Duration LAST_WORDS_OF_WINDOW = Duration.ofSeconds(60);

  private static final int MANY = 1 << 20;

  private final Profile profile;
  private final Locale locale;
  private final HubOpener opener;
  private final TaskRunner tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<HubState> state =
      new ReadOnlyObjectWrapper<>(new HubState.Opening());
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Semaphore questions = new Semaphore(MANY);
  private final CompletableFuture<?> free;
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private final LineWatch watch;
  private volatile CompletableFuture<ServiceOrderHub> hub = new CompletableFuture<>();
  private volatile Stage stage = Stage.NOT_ASKED;
  private volatile boolean left;

  /** How far the opening has come. */
  private enum Stage {
    NOT_ASKED,
    WAITING,
    BEGUN
  }

  public HubSession(
      Profile profile, Locale locale, HubOpener opener, TaskRunner tasks, Clock clock) {
    this(profile, locale, opener, tasks, clock, CompletableFuture.completedFuture(true));
  }

  /**
   * A session whose hub others may still have.
   *
   * @param free ends when it may be opened; no thread waits for it
   */
  HubSession(
      Profile profile,
      Locale locale,
      HubOpener opener,
      TaskRunner tasks,
      Clock clock,
      CompletableFuture<?> free) {
    this.free = free;
    this.profile = profile;
    this.locale = locale;
    this.opener = opener;
    this.tasks = tasks;
    this.clock = clock;
    this.watch = new LineWatch(tasks);
    watch.whenBack(this::describeAgain);
  }

  /** Begins to open the hub; after a failure, tries again. */
  public void open() {
    CompletableFuture<ServiceOrderHub> opening = new CompletableFuture<>();
    hub = opening;
    stage = Stage.WAITING;
    state.set(new HubState.Opening());
    boolean waits = !free.isDone();
    var _ =
        free.whenComplete(
            (_, _) ->
                tasks.run(
                    () -> openInto(opening, waits),
                    open -> {
                      open.memory().ifPresent(watch::follow);
                      opened(new HubState.Open(open.description()));
                    },
                    this::failed));
  }

  /** A hub that is opened. */
  private record Opened(HubDescription description, Optional<HubMemory> memory) {}

  /** A hub that was away when it was opened could not say what it is. */
  private void describeAgain() {
    CompletableFuture<ServiceOrderHub> described = hub;
    tasks.run(
        () -> described.join().describe(),
        told -> {
          if (state.get() instanceof HubState.Open(var before) && !before.equals(told)) {
            state.set(new HubState.Open(told));
          }
        },
        failure -> {
          if (!(failure instanceof HubException)) {
            throw new IllegalStateException("the hub could not be described", failure);
          }
        });
  }

  private void failed(Exception failure) {
    switch (failure) {
      case HubException told ->
          opened(new HubState.Failed(String.valueOf(told.getMessage()), false));
      case NoSuchHub told -> opened(new HubState.Failed(String.valueOf(told.getMessage()), true));
      default -> {
        opened(new HubState.Failed("", false));
        throw new IllegalStateException("the hub could not be opened", failure);
      }
    }
  }

  private void opened(HubState told) {
    state.set(told);
    List<Runnable> held = List.copyOf(waiting);
    waiting.clear();
    held.forEach(Runnable::run);
  }

  /** What waited for its turn is not opened any more where it was left meanwhile. */
  private Opened openInto(CompletableFuture<ServiceOrderHub> opening, boolean waited) {
    stage = Stage.BEGUN;
    try {
      if (waited && left) {
        throw wasLeft();
      }
      ServiceOrderHub opened = opener.open(profile, locale);
      opening.complete(opened);
      return new Opened(opened.describe(), opened.memory());
    } catch (RuntimeException failure) {
      opening.completeExceptionally(failure);
      throw failure;
    }
  }

  /**
   * Asks the hub.
   *
   * @param failed takes a {@link io.hubconsole.hub.HubException} for what a hub is known to fail
   *     with, and any other exception for a fault of the product
   */
  public <T> RunningTask ask(
      Function<ServiceOrderHub, T> question, Consumer<Answer<T>> done, Consumer<Exception> failed) {
    if (hub.isDone()) {
      CompletableFuture<ServiceOrderHub> asked = hub;
      return tasks.run(
          () -> answer(asked, question),
          answer -> {
            done.accept(answer);
            answered.set(true);
          },
          failed);
    }
    // A question that waited on a worker's thread would keep it from opening the hub.
    HeldQuestion held = new HeldQuestion();
    waiting.add(
        () -> {
          if (!held.cancelled) {
            held.task = ask(question, done, failed);
          }
        });
    return held;
  }

  /** A question that waits for the hub to be open. */
  private static final class HeldQuestion implements RunningTask {
    private boolean cancelled;
    private RunningTask task = () -> {};

    @Override
    public void cancel() {
      cancelled = true;
      task.cancel();
    }
  }

  private <T> Answer<T> answer(
      CompletableFuture<ServiceOrderHub> asked, Function<ServiceOrderHub, T> question)
      throws Exception {
    ServiceOrderHub open;
    try {
      open = asked.join();
    } catch (CompletionException failure) {
      throw switch (failure.getCause()) {
        // The same to whoever asks as a hub that is there and refuses.
        case NoSuchHub told ->
            new HubException.Unavailable(
                String.valueOf(told.getMessage()), told, Answered.NO, Optional.empty());
        case Exception told -> told;
        case null, default -> failure;
      };
    }
    questions.acquireUninterruptibly();
    try {
      if (left) {
        throw wasLeft();
      }
      return answer(open, dated(open, question));
    } finally {
      questions.release();
    }
  }

  private HubException.Unavailable wasLeft() {
    return new HubException.Unavailable(
        Texts.of(HubSession.class, "session", locale).get("left", profile.name()),
        new IllegalStateException("the session is closed"));
  }

  private static <T> Dated<T> dated(ServiceOrderHub open, Function<ServiceOrderHub, T> question) {
    Optional<HubMemory> memory = open.memory();
    return memory.isPresent()
        ? memory.get().dated(question)
        : new Dated<>(question.apply(open), Optional.empty());
  }

  private <T> Answer<T> answer(ServiceOrderHub open, Dated<T> dated) {
    HubDescription description = open.describe();
    return new Answer<>(
        dated.value(),
        dated
            .rememberedAt()
            .map(at -> new Provenance(description.place(), Provenance.Source.CACHE, at))
            .orElseGet(() -> Provenance.of(description, clock.instant())));
  }

  public Profile profile() {
    return profile;
  }

  public ReadOnlyObjectProperty<HubState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether it has answered a question, and whoever asked has taken the answer. */
  public ReadOnlyBooleanProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  /** How the line to the hub stands, as far as the hub tells; online where it does not. */
  public ReadOnlyObjectProperty<Line> lineProperty() {
    return watch.line().getReadOnlyProperty();
  }

  /** How far the request log is remembered; empty for a hub that remembers nothing. */
  public ReadOnlyObjectProperty<Optional<LogSync>> logSyncProperty() {
    return watch.logSync().getReadOnlyProperty();
  }

  /** Runs the action whenever the hub answers again after it was away. */
  public Subscription whenBack(Runnable action) {
    return watch.whenBack(action);
  }

  /**
   * Closes the hub, if it came to be open, once what it was asked is answered: a mail that is
   * leaving gets its outcome written down. An opening under way is waited for, one that has not
   * begun is not. Waits for at most a minute. What is asked afterwards was not asked. For a thread
   * that may wait; fails with what the hub's closing fails with.
   */
  @Override
  public void close() {
    close(LAST_WORDS_OF_WINDOW);
  }

  /** Closes as {@link #close()} does, and waits for at most that long. */
  void close(Duration longest) {
    watch.end();
    long end = System.nanoTime() + longest.toNanos();
    boolean answered = false;
    try {
      answered = questions.tryAcquire(MANY, longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    left = true;
    if (answered) {
      questions.release(MANY);
    }
    if (stage == Stage.NOT_ASKED) {
      closed.complete(true);
    }
    var _ = hub.whenComplete((open, _) -> letGo(Optional.ofNullable(open)));
    if (stage == Stage.BEGUN) {
      awaitClosed(end - System.nanoTime());
    }
  }

  private void letGo(Optional<ServiceOrderHub> open) {
    try {
      open.ifPresent(ServiceOrderHub::close);
      closed.complete(true);
    } catch (RuntimeException fault) {
      closed.completeExceptionally(fault);
    }
  }

  private void awaitClosed(long nanoseconds) {
    try {
      closed.get(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
    } catch (TimeoutException opensLater) {
      // It is closed then, by the thread that opens it.
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a hub could not be closed", fault.getCause());
    }
  }

  /** Ends once the hub of a session that was closed is let go of, or will never be opened. */
  CompletableFuture<Boolean> closed() {
    return closed;
  }
}
