package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.OutboxFiles.Sound;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.QuietThread;
import io.hubconsole.offline.store.StoreFaults;
import io.hubconsole.offline.store.StoreFile;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * The database of an outbox at work: each write is committed, on disk, and marked before it is
 * confirmed. After a failure the file is opened anew, and with it comes what can be known.
 */
final class OutboxFile implements AutoCloseable {
  private final OutboxFiles files;
  private final Clock clock;
  private final Texts texts;
  private final Changes listeners;
  private final WriteRows rows = new WriteRows();
  private final OwnerMark owner;
  private final QuietThread thread = new QuietThread("outbox");
  private StoreKey key;
  private @Nullable StoreFile store;
  private volatile boolean here;

  private OutboxFile(
      OutboxFiles files,
      OwnerMark owner,
      StoreKey key,
      Clock clock,
      Texts texts,
      Changes listeners) {
    this.files = files;
    this.owner = owner;
    this.key = key;
    this.clock = clock;
    this.texts = texts;
    this.listeners = listeners;
  }

  /** Opens it; see {@link OutboxStore#open}. */
  static OutboxFile open(
      Disk disk,
      Path folder,
      StoreKey key,
      Clock clock,
      Locale locale,
      String machine,
      Changes listeners) {
    OutboxFile file =
        new OutboxFile(
            OutboxFiles.in(disk, folder, locale, clock),
            new OwnerMark(disk, folder, machine),
            key,
            clock,
            Texts.of(OutboxFile.class, "outbox", locale),
            listeners);
    try {
      file.asked(file::begin);
      return file;
    } catch (RuntimeException fault) {
      file.close();
      throw fault;
    }
  }

  private boolean begin() {
    opened();
    try {
      if (owner.isMissing()) {
        owner.takeOver();
      }
      here = owner.isHere();
      return here;
    } catch (IOException fault) {
      throw files.faults().failed(fault);
    }
  }

  /** All that waits for the disk is done by one thread, in turn. */
  private <T> T asked(Supplier<T> question) {
    try {
      return thread.run(question);
    } catch (RejectedExecutionException closed) {
      throw files.faults().failed(closed);
    }
  }

  /** Whether this folder is the one that sends; waits for nothing. */
  boolean isHere() {
    return here;
  }

  /**
   * Makes this folder the one that sends.
   *
   * @throws HubException.Unavailable where the disk fails
   */
  void takeOver() {
    asked(
        () -> {
          try {
            owner.takeOver();
            here = true;
            return here;
          } catch (IOException fault) {
            throw files.faults().failed(fault);
          }
        });
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> extends HandleCallback<T, RuntimeException> {
    @Override
    T withHandle(Handle handle);
  }

  /**
   * Reads in one transaction.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  <T> T read(Work<T> work) {
    return asked(() -> opened().read(work));
  }

  /**
   * Writes in one transaction; the counter of changes has counted it when the work begins.
   *
   * @throws HubException.Unavailable where that was not confirmed
   */
  <T> T write(Work<T> work) {
    T result = asked(() -> write(opened(), work));
    listeners.changed();
    return result;
  }

  private <T> T write(StoreFile open, Work<T> work) {
    Written<T> written =
        open.write(
            handle -> {
              rows.nextChange(handle);
              T result = work.withHandle(handle);
              return new Written<>(result, rows.counters(handle));
            });
    try {
      files.keep(written.counters());
    } catch (HubException.Unavailable unmarked) {
      // Not confirmed, so not to be built upon.
      open.giveUp();
      throw unmarked;
    }
    return written.result();
  }

  private record Written<T>(T result, HighWaterMark counters) {}

  private StoreFile opened() {
    StoreFile open = store;
    if (open == null || open.isGivenUp()) {
      Sound sound = files.open(key);
      open = sound.store();
      try {
        settleIn(open, sound.confirmed());
      } catch (RuntimeException fault) {
        open.giveUp();
        throw fault;
      }
      store = open;
    }
    return open;
  }

  /** Whoever queued what the mark does not vouch for may have been told that it was not kept. */
  private void settleIn(StoreFile open, Optional<HighWaterMark> confirmed) {
    long certain = confirmed.map(HighWaterMark::change).orElse(Long.MAX_VALUE);
    write(
        open,
        handle -> {
          rows.list(handle, false).stream()
              .filter(write -> write.asked() > certain && write.state() == State.QUEUED)
              .map(write -> write.unconfirmed(texts.get("outbox.unconfirmed"), clock.instant()))
              .forEach(write -> rows.update(handle, write));
          return rows.forgetSentBefore(handle, OutboxStore.forgottenBefore(clock.instant()));
        });
  }

  /** Goes on with a new database of those writes that are wanted, under a new key. */
  void rewrite(StoreKey newKey, Predicate<KeptWrite> wanted) {
    asked(
        () -> {
          StoreFile old = opened();
          List<KeptWrite> kept =
              old.read(handle -> rows.list(handle, true)).stream().filter(wanted).toList();
          HighWaterMark counters = old.read(rows::counters);
          old.close();
          files.replace(newKey, kept, counters);
          key = newKey;
          files.removeCopies();
          return opened();
        });
  }

  /** Whether the outbox in a folder has that key; see {@link OutboxStore#isKeptUnder}. */
  static boolean isKeptUnder(Disk disk, Path folder, StoreKey key, Locale locale) {
    return StoreFile.fits(disk, folder, OutboxFiles.NAME, key, new StoreFaults(folder, locale));
  }

  List<String> reports() {
    return asked(files::reports);
  }

  @Override
  public void close() {
    try {
      thread.end(
          () -> {
            try (files) {
              if (store != null) {
                store.close();
              }
            }
          });
    } catch (RejectedExecutionException closedBefore) {
      // Once is enough.
    }
  }
}
