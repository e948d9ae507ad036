package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreFaults;
import io.hubconsole.offline.store.StoreFile;
import io.hubconsole.offline.store.StoreFile.Opening;
import io.hubconsole.offline.store.StoreKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What can still be read of outboxes that are damaged, or older than they should be. */
final class Salvage {
  private static final String NAME = "outbox-salvage";

  private final Disk disk;
  private final Path folder;
  private final StoreFaults faults;
  private final WriteRows rows = new WriteRows();

  /** Works on copies in that folder. */
  Salvage(Disk disk, Path folder, StoreFaults faults) {
    this.disk = disk;
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * Reads what can be read.
   *
   * @param files the outbox, and copies of it, newest first; they stay as they are
   * @param highest the highest number that a write may have
   * @return each write as the newest of them tells it
   * @throws IOException where the disk fails
   * @throws HubException.Unavailable where the disk fails
   */
  Map<Long, KeptWrite> from(List<Path> files, StoreKey key, long highest) throws IOException {
    Map<Long, KeptWrite> found = new TreeMap<>();
    for (Path file : files) {
      if (disk.size(file) > 0) {
        Path copy = StoreFile.path(folder, NAME);
        disk.copy(file, copy);
        try {
          read(key, highest, found);
        } finally {
          disk.delete(copy);
        }
      }
    }
    return found;
  }

  private void read(StoreKey key, long highest, Map<Long, KeptWrite> found) {
    if (StoreFile.open(disk, folder, NAME, key, 0, faults) instanceof Opening.Opened(var store)) {
      try (store) {
        store.write(
            handle -> {
              Schema.bringUpTo(handle, Schema.NEWEST);
              return true;
            });
        store.read(
            handle -> {
              for (long number : numbers(handle, highest)) {
                find(handle, number).ifPresent(write -> found.putIfAbsent(number, write));
              }
              return true;
            });
      } catch (RuntimeException noMore) {
        if (noMore instanceof HubException.Unavailable && !StoreFaults.isDamage(noMore)) {
          throw noMore;
        }
      }
    }
  }

  private List<Long> numbers(Handle handle, long highest) {
    try {
      return rows.numbers(handle);
    } catch (JdbiException damaged) {
      return LongStream.rangeClosed(1, highest).boxed().toList();
    }
  }

  /** One that cannot be read does not keep the others from being read. */
  private Optional<KeptWrite> find(Handle handle, long number) {
    try {
      return rows.find(handle, number);
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
