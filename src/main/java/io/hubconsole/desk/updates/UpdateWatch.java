package io.hubconsole.desk.updates;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks at the start and once a day whether there is a newer version, where IT has named an address.
 * It loads nothing and runs nothing. For the UI thread.
 */
public final class UpdateWatch {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);
  private static final Duration PAUSE = Duration.ofDays(1);

  private final Optional<URI> address;
  private final Optional<ProductVersion> own;
  private final UpdateSource source;
  private final TaskRunner tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<UpdateState> state;
  private RunningTask waiting = () -> {};
  private boolean toldLog;

  /**
   * A watch that asks when it is told to begin.
   *
   * @param address empty: nobody is asked
   * @param own the version of this product
   */
  public UpdateWatch(
      Optional<URI> address, String own, UpdateSource source, TaskRunner tasks, Clock clock) {
    this.address = address;
    this.own = ProductVersion.read(own);
    this.source = source;
    this.tasks = tasks;
    this.clock = clock;
    this.state =
        new ReadOnlyObjectWrapper<>(
            address.isEmpty() ? new UpdateState.Off() : new UpdateState.Asking());
  }

  /** One that asks nobody. */
  public static UpdateWatch off(TaskRunner tasks) {
    return new UpdateWatch(
        Optional.empty(),
        "0",
        _ -> {
          throw new IOException("nobody is asked");
        },
        tasks,
        Clock.systemUTC());
  }

  /** Asks now, and again every day. */
  public void begin() {
    address.ifPresent(
        there -> tasks.run(() -> published(there), this::answered, this::notAnswered));
  }

  private PublishedVersion published(URI there) throws IOException {
    return PublishedVersion.read(source.ask(there))
        .orElseThrow(() -> new IOException("the answer makes no sense"));
  }

  private void answered(PublishedVersion published) {
    state.set(
        own.isPresent() && published.version().compareTo(own.get()) > 0
            ? new UpdateState.Newer(published, clock.instant())
            : new UpdateState.Newest(clock.instant()));
    again();
  }

  private void notAnswered(Exception fault) {
    if (!toldLog) {
      // Once is enough: the settings tell when it was tried last.
      LOG.warn("The address of updates could not be asked: {}", fault.getMessage());
      toldLog = true;
    }
    state.set(new UpdateState.CouldNotAsk(clock.instant()));
    again();
  }

  private void again() {
    waiting = tasks.later(PAUSE, this::begin);
  }

  public ReadOnlyObjectProperty<UpdateState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks no more. */
  public void end() {
    waiting.cancel();
  }
}
