package io.hubconsole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on this machine that opens tunnels to one place, whatever host is asked for. */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Optional<String> wantedLogin;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param target the port of this machine that tunnels lead to
   * @param wantedLogin the header's value that must come with a call; empty: none
   */
  TunnelProxy(int target, Optional<String> wantedLogin) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.wantedLogin = wantedLogin;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The hosts that tunnels were opened to, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1), 1);
      while (true) {
        String first = lines.readLine();
        if (first == null) {
          return;
        }
        boolean known = wantedLogin.isEmpty();
        String header = lines.readLine();
        while (header != null && !header.isEmpty()) {
          known |= wantedLogin.map("Proxy-Authorization: "::concat).equals(Optional.of(header));
          header = lines.readLine();
        }
        OutputStream back = caller.getOutputStream();
        if (known) {
          asked.add(first.split(" ", -1)[1]);
          back.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          tunnel(caller);
          return;
        }
        back.write(
            "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException gone) {
      // The caller or the target has hung up.
    }
  }

  private void tunnel(Socket caller) throws IOException {
    try (Socket there = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread back = Thread.ofVirtual().start(() -> pass(there, caller));
      pass(caller, there);
      back.interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      // One of them has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
