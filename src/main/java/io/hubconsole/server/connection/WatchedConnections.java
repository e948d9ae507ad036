package io.hubconsole.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are closed when they dawdle. A time-out on each read alone would let a client
 * that sends a byte now and then keep its connection for ever.
 */
public final class WatchedConnections implements ServerConnectionSelector, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Http1ConnectionSelector http;
  private final ScopedValue<ReadDeadline> current = ScopedValue.newInstance();
  private final Map<ReadDeadline, ConnectionContext> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connection-watch").factory());

  /** Connections of that protocol, watched from now on. */
  public WatchedConnections(Http1ConnectionSelector http) {
    this.http = http;
    var _ =
        watch.scheduleWithFixedDelay(
            this::closeDawdlers, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The deadline of the connection that this thread serves. */
  public ReadDeadline current() {
    return current.get();
  }

  private void closeDawdlers() {
    open.forEach(
        (deadline, connection) -> {
          if (deadline.isPast() && open.remove(deadline, connection)) {
            // On a thread of its own: closing may wait for a client that takes nothing.
            Thread.ofVirtual().start(() -> close(connection));
          }
        });
  }

  private static void close(ConnectionContext connection) {
    try {
      connection.serverSocket().close();
    } catch (RuntimeException alreadyClosed) {
      // It is gone, which is all that was wanted.
      connection.log(
          System.getLogger(WatchedConnections.class.getName()),
          System.Logger.Level.TRACE,
          "already closed");
    }
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    ReadDeadline deadline = new ReadDeadline(System::nanoTime);
    DataReader raw = context.dataReader();
    DataReader watched = DataReader.create(() -> read(raw, deadline));
    ServerConnection connection = http.connection(new WatchedContext(context, watched));
    return new Watched(connection, context, deadline);
  }

  private static byte @Nullable [] read(DataReader raw, ReadDeadline deadline) {
    try {
      raw.ensureAvailable();
    } catch (DataReader.InsufficientDataAvailableException end) {
      return null;
    }
    byte[] bytes = raw.readBytes(raw.available());
    return deadline.came(bytes.length) ? bytes : null;
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** One of them. */
  private final class Watched implements ServerConnection, InterruptableTask<Void> {
    private final ServerConnection connection;
    private final ConnectionContext context;
    private final ReadDeadline deadline;

    Watched(ServerConnection connection, ConnectionContext context, ReadDeadline deadline) {
      this.connection = connection;
      this.context = context;
      this.deadline = deadline;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
      open.put(deadline, context);
      try {
        ScopedValue.where(current, deadline)
            .<Void, InterruptedException>call(
                () -> {
                  connection.handle(limit);
                  return null;
                });
      } finally {
        open.remove(deadline);
      }
    }

    @Override
    public Duration idleTime() {
      // Idle connections are closed by the deadline.
      return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
      connection.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
      return connection instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    @Override
    public void run() {
      throw new UnsupportedOperationException("a connection is handled, not run");
    }
  }
}
