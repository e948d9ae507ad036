package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreFaults;
import io.hubconsole.offline.store.StoreFile;
import io.hubconsole.offline.store.StoreFile.Opening;
import io.hubconsole.offline.store.StoreKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;

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
   * What was read.
   *
   * @param writes each as the newest file that has it tells it
   * @param missing how many more there may have been, at most
   * @param counters how far any of them had come
   */
  record Saved(Map<Long, KeptWrite> writes, long missing, HighWaterMark counters) {}

  /** What was read of one file, so far. */
  private static final class Ruin {
    /** How far it had come; empty where that cannot be read. */
    private Optional<HighWaterMark> counters = Optional.empty();

    /** Of all its writes; empty where they cannot be listed. */
    private Optional<List<Long>> numbers = Optional.empty();

    private final Map<Long, KeptWrite> writes = new TreeMap<>();

    /** What is damaged comes first: it was in use when that happened. */
    long change() {
      return counters.map(HighWaterMark::change).orElse(Long.MAX_VALUE);
    }

    /** The highest number of which it tells whether there is such a write still; 0 for none. */
    long knownUpTo() {
      return numbers.isEmpty() ? 0 : counters.map(HighWaterMark::number).orElse(0L);
    }
  }

  /**
   * Reads what can be read.
   *
   * @param files the outbox, and copies of it; they stay as they are
   * @param highest the highest number that a write may have
   * @throws IOException where the disk fails
   * @throws HubException.Unavailable where the disk fails
   */
  Saved from(List<Path> files, StoreKey key, long highest) throws IOException {
    List<Ruin> ruins = new ArrayList<>();
    for (Path file : files) {
      if (disk.size(file) > 0) {
        Path copy = StoreFile.path(folder, NAME);
        disk.copy(file, copy);
        try {
          Ruin ruin = new Ruin();
          ruins.add(ruin);
          read(key, highest, ruin);
        } finally {
          disk.delete(copy);
        }
      }
    }
    Map<Long, KeptWrite> found = new TreeMap<>();
    ruins.stream()
        .sorted(Comparator.comparingLong(Ruin::change).reversed())
        .forEach(ruin -> ruin.writes.forEach(found::putIfAbsent));
    HighWaterMark counters =
        ruins.stream()
            .flatMap(ruin -> ruin.counters.stream())
            .reduce(HighWaterMark.NOTHING, HighWaterMark::or);
    return new Saved(found, missing(ruins, found, highest), counters);
  }

  /** A number that a file has given, and does not list any more, is missed by nobody. */
  private static long missing(List<Ruin> ruins, Map<Long, KeptWrite> found, long highest) {
    Ruin newest =
        ruins.stream().max(Comparator.comparingLong(Ruin::knownUpTo)).orElseGet(Ruin::new);
    long known = newest.knownUpTo();
    long unread =
        newest.numbers.orElse(List.of()).stream()
            .filter(number -> number <= known && !found.containsKey(number))
            .count();
    long foundLater = found.keySet().stream().filter(number -> number > known).count();
    return unread + Math.max(0, highest - known - foundLater);
  }

  private void read(StoreKey key, long highest, Ruin ruin) {
    if (StoreFile.open(disk, folder, NAME, key, 0, faults) instanceof Opening.Opened(var store)) {
      try (store) {
        store.write(
            handle -> {
              Schema.bringUpTo(handle, Schema.NEWEST);
              return true;
            });
        store.read(
            handle -> {
              read(handle, highest, ruin);
              return true;
            });
      } catch (RuntimeException noMore) {
        if (noMore instanceof HubException.Unavailable && !StoreFaults.isDamage(noMore)) {
          throw noMore;
        }
      }
    }
  }

  /** One thing that cannot be read does not keep the others from being read. */
  private void read(Handle handle, long highest, Ruin ruin) {
    ruin.counters = tried(() -> rows.counters(handle));
    ruin.numbers = tried(() -> rows.numbers(handle));
    List<Long> possible =
        ruin.numbers.orElseGet(() -> LongStream.rangeClosed(1, highest).boxed().toList());
    for (long number : possible) {
      tried(() -> rows.find(handle, number))
          .flatMap(Function.identity())
          .ifPresent(write -> ruin.writes.put(number, write));
    }
  }

  private static <T> Optional<T> tried(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
