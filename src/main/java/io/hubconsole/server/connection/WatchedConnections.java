package io.hubconsole.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections that are closed when they dawdle, from their acceptance on. A time-out on each read
 * alone would let a client that sends a byte now and then keep its connection for ever.
 */
public final class WatchedConnections implements ServerConnectionSelector, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedConnections.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Http1ConnectionSelector http;
  private final ScopedValue<ReadDeadline> current = ScopedValue.newInstance();

  /** Those that are still at their TLS handshake, or whose thread has not begun. */
  private final Map<Ends, Accepted> accepted = new ConcurrentHashMap<>();

  private final Map<ReadDeadline, SocketChannel> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connection-watch").factory());

  /** The two addresses that tell a connection from all others. */
  private record Ends(SocketAddress client, SocketAddress server) {}

  /** A socket that has not spoken HTTP yet. */
  private record Accepted(SocketChannel socket, ReadDeadline deadline) {}

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

  /** Those options, for sockets that are watched from their acceptance on. */
  public SocketOptions watching(SocketOptions options) {
    return new WatchedOptions(options, this::accept);
  }

  private void accept(SocketChannel socket) {
    try {
      accepted.put(
          new Ends(socket.getRemoteAddress(), socket.getLocalAddress()),
          new Accepted(socket, new ReadDeadline(System::nanoTime)));
    } catch (IOException gone) {
      LOG.trace("gone before it was accepted", gone);
    }
  }

  private void closeDawdlers() {
    accepted.forEach(
        (ends, one) -> {
          boolean over = one.deadline().isPast() || !one.socket().isOpen();
          if (over && accepted.remove(ends, one)) {
            close(one.socket());
          }
        });
    open.forEach(
        (deadline, socket) -> {
          if (deadline.isPast() && open.remove(deadline, socket)) {
            close(socket);
          }
        });
  }

  /** The bare socket: a farewell of TLS would wait for a client that takes nothing. */
  private static void close(SocketChannel socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      LOG.trace("already closed", alreadyClosed);
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
    Ends ends = new Ends(context.remotePeer().address(), context.localPeer().address());
    Accepted begun = accepted.remove(ends);
    if (begun == null) {
      throw new CloseConnectionException("cut off before it spoke HTTP");
    }
    ReadDeadline deadline = new ReadDeadline(System::nanoTime);
    DataReader raw = context.dataReader();
    DataReader watched = DataReader.create(() -> read(raw, deadline));
    ServerConnection connection = http.connection(new WatchedContext(context, watched));
    return new Watched(connection, begun.socket(), deadline);
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
    private final SocketChannel socket;
    private final ReadDeadline deadline;

    Watched(ServerConnection connection, SocketChannel socket, ReadDeadline deadline) {
      this.connection = connection;
      this.socket = socket;
      this.deadline = deadline;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
      open.put(deadline, socket);
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
