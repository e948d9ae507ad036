package io.hubconsole.desk.outbox;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.hub.outbox.QueuedWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The outbox of this machine in the hands of the screens: read and changed off the UI thread, and
 * read again soon after each change, whoever made it. Its methods are for the UI thread.
 */
public final class OutboxDesk implements AutoCloseable {
  private final Supplier<Outbox> outbox;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<OutboxState> state =
      new ReadOnlyObjectWrapper<>(new OutboxState.Opening());
  private final List<Followed> followed = new ArrayList<>();
  private final AtomicBoolean coming = new AtomicBoolean();
  private Registration listening = () -> {};
  private boolean listens;
  private boolean closed;
  private boolean reading;
  private boolean outdated;
  private boolean sentToo;

  /** A write that somebody waits for. */
  private record Followed(long number, Consumer<Optional<QueuedWrite>> told) {}

  /** What one reading brings. */
  private record Look(OutboxState.Known known, boolean all) {}

  /**
   * A desk over that outbox.
   *
   * @param outbox opens it, or gives the one that is open; may wait for a disk and a keychain, and
   *     fail with {@link HubException.Unavailable}
   * @param tasks what a hub that does not answer cannot hold up
   */
  public OutboxDesk(Supplier<Outbox> outbox, TaskRunner tasks) {
    this.outbox = outbox;
    this.tasks = tasks;
  }

  /** Reads the outbox; where it is being read already, once more. */
  public void read() {
    if (reading) {
      outdated = true;
      return;
    }
    reading = true;
    outdated = false;
    boolean all = sentToo || isMissed(state.get());
    tasks.run(() -> look(all), this::take, this::failed);
  }

  private Look look(boolean all) {
    Outbox open = outbox.get();
    listen(open);
    return new Look(new OutboxState.Known(open.writes(all), open.hold(), open.reports()), all);
  }

  /** Before it is read, or a change in between would be seen by nobody. */
  private synchronized void listen(Outbox open) {
    if (!listens && !closed) {
      listens = true;
      listening = open.listen(this::changed);
    }
  }

  /** Comes on any thread, and may come more often than a screen can follow. */
  private void changed() {
    if (!coming.getAndSet(true)) {
      tasks.later(
          Duration.ZERO,
          () -> {
            coming.set(false);
            read();
          });
    }
  }

  private void take(Look look) {
    reading = false;
    state.set(look.known());
    for (Followed one : List.copyOf(followed)) {
      Optional<QueuedWrite> write = find(look.known(), one.number());
      if (write.isPresent() || look.all()) {
        one.told().accept(write);
      }
    }
    if (outdated || (!look.all() && isMissed(look.known()))) {
      read();
    }
  }

  /** Whether a write that is followed is not among those: it was sent, or it is gone. */
  private boolean isMissed(OutboxState now) {
    return now instanceof OutboxState.Known known
        && followed.stream().anyMatch(one -> find(known, one.number()).isEmpty());
  }

  private static Optional<QueuedWrite> find(OutboxState.Known known, long number) {
    return known.writes().stream().filter(write -> write.number() == number).findFirst();
  }

  private void failed(Exception failure) {
    reading = false;
    if (failure instanceof HubException told) {
      state.set(new OutboxState.Failed(String.valueOf(told.getMessage())));
    } else {
      state.set(new OutboxState.Failed(""));
      throw new IllegalStateException("the outbox could not be read", failure);
    }
  }

  /** Whether those that were sent are read as well. */
  public void wantSentToo(boolean wanted) {
    sentToo = wanted;
    read();
  }

  /**
   * Follows a write: what it has come to is told at once where it is known, and after each change;
   * empty once it is no more.
   */
  public Subscription follow(long number, Consumer<Optional<QueuedWrite>> told) {
    Followed one = new Followed(number, told);
    followed.add(one);
    Optional<QueuedWrite> now =
        state.get() instanceof OutboxState.Known known ? find(known, number) : Optional.empty();
    now.ifPresentOrElse(write -> told.accept(Optional.of(write)), this::read);
    return () -> followed.remove(one);
  }

  /**
   * Wishes something of the outbox, off the UI thread.
   *
   * @param failed takes a {@link HubException} where the store does not answer, and any other
   *     exception for a fault of the product
   */
  public <T> void ask(Function<Outbox, T> wish, Consumer<T> done, Consumer<Exception> failed) {
    tasks.run(
        () -> wish.apply(outbox.get()),
        result -> {
          done.accept(result);
          read();
        },
        failed);
  }

  public ReadOnlyObjectProperty<OutboxState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Follows no more; the outbox itself is its opener's to close. */
  @Override
  public synchronized void close() {
    closed = true;
    listening.close();
  }
}
