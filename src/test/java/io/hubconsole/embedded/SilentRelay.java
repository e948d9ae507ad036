package io.hubconsole.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes bytes on to a port of this machine, until it falls silent or is closed. */
public final class SilentRelay implements AutoCloseable {
  private final ServerSocket door;
  private final int port;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final Set<Socket> unanswered = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  public SilentRelay(int port) throws IOException {
    this.port = port;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on nothing is passed on, and nobody is told. */
  public void fallSilent() {
    silent = true;
  }

  /** On how many connections somebody waits for an answer just now that does not come. */
  public int unanswered() {
    return unanswered.size();
  }

  /** Breaks the one connection that leaves this relay from that port. */
  void cut(int farPort) throws IOException {
    for (Socket socket : sockets) {
      if (socket.getLocalPort() == farPort) {
        socket.close();
      }
    }
  }

  /** From now on nobody is let in, and whoever is gets cut off. */
  void goAway() throws IOException {
    close();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> pass(near, far));
        Thread.ofVirtual().start(() -> pass(far, near));
      }
    } catch (IOException closed) {
      // Nobody comes in any more.
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (from.isClosed()) {
          // A close wakes whoever reads, and finds what has come since: that is passed on no more.
          return;
        }
        if (silent) {
          unanswered.add(from);
        } else {
          out.write(bytes, 0, count);
        }
      }
    } catch (IOException closed) {
      // The other side learns it by the close.
    } finally {
      unanswered.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
