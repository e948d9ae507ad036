package io.hubconsole.desk.session;

import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The hub of one profile, opened off the UI thread while the screens already show.
 *
 * <p>A question asked before the hub is open waits for it. All methods are for the UI thread.
 */
public final class HubSession implements AutoCloseable {
  /** As long as a mail server may take for its last word. */
  static final Duration LAST_WORDS = Duration.ofSeconds(60);

  private static final int MANY = 1 << 20;

  private final Profile profile;
  private final Locale locale;
  private final HubOpener opener;
  private final TaskRunner tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<HubState> state =
      new ReadOnlyObjectWrapper<>(new HubState.Opening());
  private final List<Runnable> waiting = new ArrayList<>();
  private final Semaphore questions = new Semaphore(MANY);
  private CompletableFuture<ServiceOrderHub> hub = new CompletableFuture<>();
  private volatile boolean left;

  public HubSession(
      Profile profile, Locale locale, HubOpener opener, TaskRunner tasks, Clock clock) {
    this.profile = profile;
    this.locale = locale;
    this.opener = opener;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Begins to open the hub; after a failure, tries again. */
  public void open() {
    CompletableFuture<ServiceOrderHub> opening = new CompletableFuture<>();
    hub = opening;
    state.set(new HubState.Opening());
    tasks.run(
        () -> openInto(opening),
        description -> opened(new HubState.Open(description)),
        this::failed);
  }

  private void failed(Exception failure) {
    switch (failure) {
      case HubException told -> opened(new HubState.Failed(String.valueOf(told.getMessage())));
      case NoSuchHub told -> opened(new HubState.Failed(String.valueOf(told.getMessage())));
      default -> {
        opened(new HubState.Failed(""));
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

  private HubDescription openInto(CompletableFuture<ServiceOrderHub> opening) {
    try {
      ServiceOrderHub opened = opener.open(profile, locale);
      opening.complete(opened);
      return opened.describe();
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
      return tasks.run(() -> answer(asked, question), done, failed);
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
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
    questions.acquireUninterruptibly();
    try {
      if (left) {
        throw new HubException.Unavailable(
            Texts.of(HubSession.class, "session", locale).get("left", profile.name()),
            new IllegalStateException("the session is closed"));
      }
      return answer(open, question.apply(open));
    } finally {
      questions.release();
    }
  }

  private <T> Answer<T> answer(ServiceOrderHub open, T value) {
    HubDescription description = open.describe();
    return new Answer<>(
        value,
        new Provenance(
            description.place(),
            switch (description.kind()) {
              case EMBEDDED -> Provenance.Source.EMBEDDED;
              case REMOTE -> Provenance.Source.HUB;
            },
            clock.instant()));
  }

  public Profile profile() {
    return profile;
  }

  public ReadOnlyObjectProperty<HubState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /**
   * Closes the hub, if it came to be open, once what it was asked is answered: a mail that is
   * leaving gets its outcome written down. Waits for at most a minute. What is asked afterwards was
   * not asked. For a thread that may wait.
   */
  @Override
  public void close() {
    boolean answered = false;
    try {
      answered = questions.tryAcquire(MANY, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    left = true;
    if (answered) {
      questions.release(MANY);
    }
    var _ = hub.thenAccept(ServiceOrderHub::close);
  }
}
