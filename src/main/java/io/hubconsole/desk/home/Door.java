package io.hubconsole.desk.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the console of a home hears from a later one: on this machine alone, and nothing but the
 * wish to be raised.
 */
final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int CONNECT_MILLIS = 1000;
  private static final int CALLERS = 8;
  private static final String WISH = "raise ";

  private final ServerSocket server;
  private final DoorSign sign;
  private final WholeFile file;
  private final Runnable raised;

  private Door(ServerSocket server, WholeFile file, Runnable raised) {
    this.server = server;
    this.sign = DoorSign.of(server.getLocalPort());
    this.file = file;
    this.raised = raised;
  }

  /**
   * Opens it.
   *
   * @param file where its sign is put
   * @param raised is run, on a thread of the door, when somebody has knocked
   * @throws IOException where there is no port, or the sign cannot be written
   */
  static Door open(WholeFile file, Runnable raised) throws IOException {
    ServerSocket server = new ServerSocket(0, CALLERS, InetAddress.getLoopbackAddress());
    Door door = new Door(server, file, raised);
    try {
      door.sign.write(file);
    } catch (IOException notWritten) {
      server.close();
      throw notWritten;
    }
    Thread.ofPlatform().name("hub-door").daemon().start(door::listen);
    return door;
  }

  private void listen() {
    while (!server.isClosed()) {
      try (Socket caller = server.accept()) {
        hear(caller);
      } catch (IOException gone) {
        // A caller that says nothing sensible in time, or the door is closed.
        LOG.debug("a caller was not heard", gone);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void hear(Socket caller) throws IOException {
    byte[] said = ShortLine.read(caller, LONGEST).getBytes(StandardCharsets.US_ASCII);
    byte[] wanted = (WISH + sign.ask()).getBytes(StandardCharsets.US_ASCII);
    if (MessageDigest.isEqual(said, wanted)) {
      raised.run();
      ShortLine.write(caller, sign.answer());
    }
  }

  /** Knocks at the door of that sign; whether whoever put it up has answered. */
  static boolean knock(DoorSign sign) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), sign.port()), CONNECT_MILLIS);
      ShortLine.write(socket, WISH + sign.ask());
      return ShortLine.read(socket, LONGEST).equals(sign.answer());
    } catch (IOException nobody) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file.path());
    server.close();
  }
}
