package io.hubconsole.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Many connections that ask at once, each as soon as it is answered.
 *
 * @param request the bytes of the request of that number
 * @param requests how many different ones there are
 */
record Load(URI server, LongFunction<byte[]> request, long requests) {
  static final int CONNECTIONS = 32;

  /**
   * What came of it.
   *
   * @param perSecond answered requests
   * @param p50 in milliseconds
   * @param p99 in milliseconds
   * @param answered in all
   * @param failed those answered with 401, 403, 429 or 5xx
   */
  record Result(double perSecond, double p50, double p99, long answered, long failed) {}

  Result run(Duration time) throws IOException, InterruptedException {
    List<LoadConnection> connections = new ArrayList<>();
    try (ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.add(new LoadConnection(server));
      }
      long began = System.nanoTime();
      List<Callable<Times>> asking = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        LoadConnection connection = connections.get(i);
        long first = i * requests / CONNECTIONS;
        asking.add(() -> ask(connection, first, began + time.toNanos()));
      }
      List<Future<Times>> asked = askers.invokeAll(asking);
      return result(asked, System.nanoTime() - began);
    } finally {
      for (LoadConnection connection : connections) {
        connection.close();
      }
    }
  }

  private Times ask(LoadConnection connection, long first, long end) throws IOException {
    Times times = new Times();
    long number = first;
    for (long now = System.nanoTime(); now < end; ) {
      int status = connection.ask(request.apply(number));
      long answered = System.nanoTime();
      times.add(answered - now, status);
      now = answered;
      number = number + 1 == requests ? 0 : number + 1;
    }
    return times;
  }

  private static Result result(List<Future<Times>> asked, long nanos) throws InterruptedException {
    List<Times> all = new ArrayList<>();
    for (Future<Times> one : asked) {
      try {
        all.add(one.get());
      } catch (ExecutionException fault) {
        throw new IllegalStateException("a connection broke", fault.getCause());
      }
    }
    long[] sorted = all.stream().flatMapToLong(Times::stream).sorted().toArray();
    return new Result(
        sorted.length * (double) TimeUnit.SECONDS.toNanos(1) / nanos,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted.length,
        all.stream().mapToLong(times -> times.failed).sum());
  }

  /** How long the answers of one connection took, in nanoseconds. */
  private static final class Times {
    private long[] nanos = new long[1 << 14];
    private int count;
    private long failed;

    void add(long taken, int status) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = taken;
      if (status == 401 || status == 403 || status == 429 || status >= 500) {
        failed++;
      }
    }

    LongStream stream() {
      return Arrays.stream(nanos, 0, count);
    }
  }
}
