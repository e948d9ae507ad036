package io.hubconsole.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The way to a hub, on a port of its own: it can be closed, hang, and answer in the hub's stead.
 */
final class HubGate implements AutoCloseable {
  private final URI hub;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Mode mode = new Mode.Open(Duration.ZERO);
  private volatile ServerSocket listening;

  /** What becomes of who comes. */
  private sealed interface Mode {
    /** Answers come so much later. */
    record Open(Duration delay) implements Mode {}

    /** Nobody listens. */
    record Shut() implements Mode {}

    /** What is sent is taken, and nothing comes back. */
    record Hanging() implements Mode {}

    /** Every request gets that answer. */
    record Saying(String answer) implements Mode {}
  }

  HubGate(URI hub) {
    this.hub = hub;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  /** Where the hub seems to be. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void open() {
    become(new Mode.Open(Duration.ZERO));
  }

  /** Lets everything pass, and answers back so much later. */
  void delay(Duration time) {
    become(new Mode.Open(time));
  }

  void shut() {
    become(new Mode.Shut());
  }

  void hang() {
    become(new Mode.Hanging());
  }

  void say(int status) {
    say(status, "");
  }

  /** Answers with that status and those header lines, each ended. */
  void say(int status, String headers) {
    become(
        new Mode.Saying(
            "HTTP/1.1 " + status + " So\r\n" + headers + "Content-Length: 2\r\n\r\n{}"));
  }

  /** How many connections were made. */
  int connections() {
    return connections.get();
  }

  /** The first lines of the requests that went through, and forgets them. */
  List<String> requests() {
    synchronized (requests) {
      List<String> told = List.copyOf(requests);
      requests.clear();
      return told;
    }
  }

  private void become(Mode next) {
    mode = next;
    try {
      // First of all, or who is cut off comes back through it.
      if (next instanceof Mode.Shut) {
        listening.close();
      }
      sockets.forEach(HubGate::close);
      if (!(next instanceof Mode.Shut) && listening.isClosed()) {
        listening = listen(port);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private ServerSocket listen(int wanted) {
    // Whoever was accepting on the port lets go of it a moment later.
    for (int i = 0; i < 100; i++) {
      try {
        return listenOnce(wanted);
      } catch (IOException inUse) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
    throw new IllegalStateException("no port to listen on");
  }

  private ServerSocket listenOnce(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    } catch (IOException fault) {
      socket.close();
      throw fault;
    }
    start(() -> accept(socket));
    return socket;
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        sockets.add(client);
        start(() -> serve(client, mode));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client, Mode now) {
    try {
      switch (now) {
        case Mode.Open(Duration delay) -> pass(client, delay);
        case Mode.Shut _ -> close(client);
        case Mode.Hanging _ -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
        case Mode.Saying(String answer) -> {
          client.getInputStream().read(new byte[65536]);
          client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          client.getOutputStream().flush();
          client.shutdownOutput();
          client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException gone) {
      // Whoever came does not wait any longer.
    } finally {
      close(client);
    }
  }

  private void pass(Socket client, Duration delay) throws IOException {
    try (Socket server = new Socket(hub.getHost(), hub.getPort())) {
      sockets.add(server);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      start(() -> copy(server, client, delay));
      InputStream from = client.getInputStream();
      byte[] bytes = new byte[65536];
      int length = from.read(bytes);
      while (length > 0) {
        note(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        server.getOutputStream().write(bytes, 0, length);
        length = from.read(bytes);
      }
      sockets.remove(server);
    }
  }

  private void note(String sent) {
    for (String line : sent.split("\r\n", -1)) {
      if (line.endsWith(" HTTP/1.1")) {
        synchronized (requests) {
          requests.add(line);
        }
      }
    }
  }

  private static void copy(Socket from, Socket to, Duration delay) {
    byte[] bytes = new byte[65536];
    try {
      int length = from.getInputStream().read(bytes);
      while (length > 0) {
        Thread.sleep(delay);
        to.getOutputStream().write(bytes, 0, length);
        length = from.getInputStream().read(bytes);
      }
    } catch (IOException | InterruptedException gone) {
      // One of them has had enough.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void start(Runnable work) {
    var _ = Thread.ofVirtual().start(work);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // Nothing more can be done about it.
    }
  }

  @Override
  public void close() {
    shut();
  }
}
