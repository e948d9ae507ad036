package io.hubconsole.benchmarks.log;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Writes rows one by one, each of them lasting before the next, from many threads at once. */
final class LogWrites {
  private static final int THREADS = 32;
  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final HubDatabase database;
  private final RequestRows rows;
  private final LogAtScale log;

  LogWrites(HubDatabase database, RequestRows rows, LogAtScale log) {
    this.database = database;
    this.rows = rows;
    this.log = log;
  }

  /**
   * How many rows last after a second.
   *
   * @param meanwhile is done again and again on a thread of its own, with a number each time
   */
  double perSecond(IntConsumer meanwhile) throws Exception {
    long end = System.nanoTime() + LENGTH.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
      Future<?> other = threads.submit(() -> repeat(meanwhile, end));
      List<Future<Integer>> counts = new ArrayList<>();
      IntStream.range(0, THREADS)
          .forEach(thread -> counts.add(threads.submit(() -> write(thread, end))));
      double sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get();
      }
      other.get();
      return sum / LENGTH.toSeconds();
    }
  }

  private static void repeat(IntConsumer meanwhile, long end) {
    for (int n = 0; System.nanoTime() - end < 0; n++) {
      meanwhile.accept(n);
    }
  }

  private int write(int thread, long end) {
    int count = 0;
    while (System.nanoTime() - end < 0) {
      ExternalRequest row = log.row(1 + (thread * 7919 + count) % log.rows());
      boolean _ =
          database.writeTogether(
              handle -> {
                ExternalRequest next = of(rows.nextId(handle), row);
                rows.insert(handle, List.of(new OwnedRequest(next, LogAtScale.PARTNER, null)));
                return true;
              });
      count++;
    }
    return count;
  }

  private static ExternalRequest of(long id, ExternalRequest row) {
    return new ExternalRequest(
        id,
        row.type(),
        row.status(),
        row.url(),
        row.meta(),
        row.request(),
        row.response(),
        row.message(),
        row.createdAt(),
        row.updatedAt());
  }
}
