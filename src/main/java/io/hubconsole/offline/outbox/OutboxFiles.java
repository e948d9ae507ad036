package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.offline.outbox.Salvage.Saved;
import io.hubconsole.offline.outbox.SetAside.Reason;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreFaults;
import io.hubconsole.offline.store.StoreFile;
import io.hubconsole.offline.store.StoreFile.Opening;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.storage.LockFile;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an outbox: the database, the mark of how far it had come, a copy of it as it was
 * opened last, and what had to be set aside.
 *
 * <p>What is there is never written to before it is copied, and whatever is wrong with it is found
 * by looking at it again as long as it has not been mended: every step can be cut short.
 */
final class OutboxFiles implements AutoCloseable {
  static final String NAME = "outbox";
  private static final String NEW_NAME = "outbox-new";

  private final Disk disk;
  private final Path folder;
  private final Path database;
  private final Path newDatabase;
  private final Path mark;

  /** The database as it was found, before it is known to be sound. */
  private final Path found;

  /** The database as it was when it was last found sound. */
  private final Path earlier;

  private final StoreFaults faults;
  private final Texts texts;
  private final Clock clock;
  private final WriteRows rows = new WriteRows();
  private final LockFile lock;

  private OutboxFiles(Disk disk, Path folder, Locale locale, Clock clock) {
    this.disk = disk;
    this.folder = folder;
    this.database = StoreFile.path(folder, NAME);
    this.newDatabase = StoreFile.path(folder, NEW_NAME);
    this.mark = folder.resolve("outbox.mark");
    this.found = folder.resolve("outbox.found");
    this.earlier = folder.resolve("outbox.earlier");
    this.faults = new StoreFaults(folder, locale);
    this.texts = Texts.of(OutboxFiles.class, "outbox", locale);
    this.clock = clock;
    this.lock = lock();
  }

  /**
   * The files in a folder, made where there is none; nobody else may have them until they are
   * closed.
   *
   * @throws HubException.Unavailable where somebody has, or the folder cannot be written
   */
  static OutboxFiles in(Disk disk, Path folder, Locale locale, Clock clock) {
    return new OutboxFiles(disk, folder, locale, clock);
  }

  private LockFile lock() {
    faults.checkFolder();
    try {
      return LockFile.tryTake(folder.resolve("outbox.lock"))
          .orElseThrow(() -> faults.inUse(new IOException("locked")));
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  /**
   * A database that can be worked with.
   *
   * @param confirmed the mark that was found: what was changed later was confirmed to nobody; empty
   *     where there was none
   */
  record Sound(StoreFile store, Optional<HighWaterMark> confirmed) {}

  /** What a look at the files has shown. */
  private sealed interface Look {
    record Good(StoreFile store) implements Look {}

    record Bad(Reason reason) implements Look {}
  }

  /**
   * Opens the database; one that is not as it should be is set aside, and what can still be read of
   * it is put into a new one, as unknown.
   *
   * @throws HubException.Unavailable where the disk fails, or the database is of a later version of
   *     this program; everything stays as it is
   */
  Sound open(StoreKey key) {
    try {
      Optional<HighWaterMark> confirmed = Optional.empty();
      Look look;
      try {
        confirmed = HighWaterMark.read(disk, mark);
        look = look(key, confirmed);
      } catch (Damaged unreadableMark) {
        // Nobody can tell whether the database is as new as it should be.
        keepAsFound();
        look = new Look.Bad(Reason.UNREADABLE);
      }
      if (look instanceof Look.Bad(Reason reason)) {
        setAside(reason, key, confirmed.orElse(HighWaterMark.NOTHING));
        // All that was confirmed is in the new one, or told as missing.
        confirmed = Optional.empty();
        look = look(key, confirmed);
      }
      if (look instanceof Look.Good(StoreFile store)) {
        return new Sound(store, confirmed);
      }
      throw faults.failed(new IOException("a new outbox cannot be read"));
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  private Look look(StoreKey key, Optional<HighWaterMark> confirmed) throws IOException {
    if (disk.size(database) == 0 && (confirmed.isPresent() || disk.exists(earlier))) {
      return new Look.Bad(Reason.LOST);
    }
    keepAsFound();
    return switch (StoreFile.open(disk, folder, NAME, key, 0, faults)) {
      case Opening.Unreadable _ -> new Look.Bad(Reason.UNREADABLE);
      case Opening.Opened(StoreFile store) -> look(store, confirmed.orElse(HighWaterMark.NOTHING));
    };
  }

  private void keepAsFound() throws IOException {
    if (disk.size(database) > 0) {
      disk.copy(database, found);
    }
  }

  private Look look(StoreFile store, HighWaterMark confirmed) throws IOException {
    boolean good = false;
    try {
      if (store.read(Schema::version) > Schema.NEWEST) {
        throw faults.newer();
      }
      store.write(
          handle -> {
            Schema.bringUpTo(handle, Schema.NEWEST);
            return true;
          });
      // Each is read once, since a damaged page is only seen when somebody reads it.
      HighWaterMark counted =
          store.read(
              handle -> {
                rows.list(handle, true);
                return rows.counters(handle);
              });
      if (counted.change() < confirmed.change()) {
        return new Look.Bad(Reason.OLDER);
      }
      if (disk.exists(found)) {
        disk.move(found, earlier);
      }
      good = true;
      return new Look.Good(store);
    } catch (HubException.Unavailable fault) {
      if (fault.getCause() != null && StoreFaults.isDamage(fault.getCause())) {
        return new Look.Bad(Reason.UNREADABLE);
      }
      throw fault;
    } catch (RuntimeException damaged) {
      // Bytes that are not what was written are read as anything.
      return new Look.Bad(Reason.UNREADABLE);
    } finally {
      if (!good) {
        store.close();
      }
    }
  }

  private void setAside(Reason reason, StoreKey key, HighWaterMark confirmed) throws IOException {
    Path asFound = disk.exists(found) ? found : database;
    Saved all =
        new Salvage(disk, folder, faults).from(List.of(asFound, earlier), key, confirmed.number());
    Map<Long, KeptWrite> saved = all.writes();
    long highest = saved.keySet().stream().max(Long::compare).orElse(0L);
    HighWaterMark counters = confirmed.or(all.counters());
    Instant now = clock.instant();
    String words = texts.get("outbox.recovered");
    build(
        key,
        saved.values().stream().map(write -> write.recovered(words, now)).toList(),
        new HighWaterMark(counters.change() + 1, Math.max(highest, counters.number())));
    copyAside(asFound, new SetAside(now, reason, saved.size(), all.missing()));
    disk.delete(found);
    disk.move(newDatabase, database);
  }

  private void copyAside(Path asFound, SetAside note) throws IOException {
    Path aside = Files.createDirectory(SetAside.newFolder(folder, note.at()));
    try {
      copyIfThere(asFound, aside.resolve("outbox.mv.db"));
      copyIfThere(earlier, aside.resolve("outbox-earlier.mv.db"));
      copyIfThere(mark, aside.resolve("outbox.mark"));
      disk.write(SetAside.note(aside), note.text());
    } catch (IOException fault) {
      // It is tried again; a disk that is full need not hold it twice.
      deleteFolder(aside);
      throw fault;
    }
  }

  private void copyIfThere(Path from, Path to) throws IOException {
    if (disk.exists(from)) {
      disk.copy(from, to);
    }
  }

  /** Makes a database of those writes, beside the one that is in use; it is on disk and closed. */
  private void build(StoreKey key, Collection<KeptWrite> writes, HighWaterMark counters)
      throws IOException {
    disk.delete(newDatabase);
    if (!(StoreFile.open(disk, folder, NEW_NAME, key, 0, faults)
        instanceof Opening.Opened(StoreFile store))) {
      throw new IOException("a new outbox cannot be read");
    }
    try (store) {
      store.write(
          handle -> {
            Schema.bringUpTo(handle, Schema.NEWEST);
            writes.forEach(write -> rows.insert(handle, write));
            rows.setCounters(handle, counters);
            return true;
          });
    }
  }

  /**
   * Puts a new database, of those writes alone, in the place of the old one, which must be closed.
   *
   * @throws HubException.Unavailable where the disk fails; the old one is still there
   */
  void replace(StoreKey key, Collection<KeptWrite> writes, HighWaterMark counters) {
    try {
      build(key, writes, counters);
      disk.move(newDatabase, database);
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  /**
   * Removes all but the database itself.
   *
   * @throws HubException.Unavailable where the disk fails; some may still be there
   */
  void removeCopies() {
    try {
      disk.delete(found);
      disk.delete(earlier);
      for (Path aside : SetAside.folders(folder)) {
        deleteFolder(aside);
      }
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * Marks how far the database has come.
   *
   * @throws HubException.Unavailable where the disk fails
   */
  void keep(HighWaterMark newest) {
    try {
      newest.write(disk, mark);
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  /** What was set aside, in sentences, oldest first. */
  List<String> reports() {
    try {
      return SetAside.folders(folder).stream()
          .map(aside -> SetAside.sentence(aside, texts))
          .toList();
    } catch (IOException fault) {
      throw faults.failed(fault);
    }
  }

  StoreFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException fault) {
      // The system lets go of it all the same.
    }
  }
}
