package io.hubconsole.desk.session;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.outbox.Outbox.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings onto the UI thread how the line to an open hub stands, and how far its log is remembered.
 * A hub without a memory is always online.
 */
final class LineWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);

  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(new Line.Online());
  private final ReadOnlyObjectWrapper<Optional<LogSync>> logSync =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Runnable> whenBack = new CopyOnWriteArrayList<>();
  private final AtomicBoolean coming = new AtomicBoolean();
  private final AtomicBoolean wasAway = new AtomicBoolean();
  private Registration followed = () -> {};
  private boolean ended;

  LineWatch(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Follows a memory from now on; for the UI thread. */
  void follow(HubMemory memory) {
    if (begin(memory.listen(() -> changed(memory)))) {
      take(memory);
    }
  }

  private synchronized boolean begin(Registration begun) {
    if (ended) {
      begun.close();
      return false;
    }
    followed.close();
    followed = begun;
    return true;
  }

  /** Comes on any thread, and may come more often than a screen can follow. */
  private void changed(HubMemory memory) {
    if (memory.line() instanceof Line.Offline) {
      wasAway.set(true);
    }
    if (!coming.getAndSet(true)) {
      tasks.later(
          Duration.ZERO,
          () -> {
            coming.set(false);
            take(memory);
          });
    }
  }

  private void take(HubMemory memory) {
    if (hasEnded()) {
      return;
    }
    // Away for a moment only, it may be back before anybody has seen it away.
    boolean away = wasAway.getAndSet(false) || line.get() instanceof Line.Offline;
    Line now = memory.line();
    tellLog(now);
    logSync.set(Optional.of(memory.logSync()));
    line.set(now);
    if (away && now instanceof Line.Online) {
      whenBack.forEach(Runnable::run);
    }
  }

  /** So that somebody who was not there can see when it was. */
  private void tellLog(Line now) {
    boolean wasOffline = line.get() instanceof Line.Offline;
    if (now instanceof Line.Offline(var _, String why) && !wasOffline) {
      LOG.warn("away: {}", why);
    } else if (now instanceof Line.Online && wasOffline) {
      LOG.warn("back");
    }
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  /** Follows no more; for any thread. */
  synchronized void end() {
    ended = true;
    followed.close();
  }

  /** Runs the action on the UI thread whenever the hub answers again after it was away. */
  Subscription whenBack(Runnable action) {
    whenBack.add(action);
    return () -> whenBack.remove(action);
  }

  ReadOnlyObjectWrapper<Line> line() {
    return line;
  }

  ReadOnlyObjectWrapper<Optional<LogSync>> logSync() {
    return logSync;
  }
}
