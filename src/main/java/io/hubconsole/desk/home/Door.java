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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the console of a home hears from a later one: on this machine alone, and nothing but a
 * {@link Wish}.
 */
final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int CONNECT_MILLIS = 1000;
  private static final int CALLERS = 8;

  private final ServerSocket server;
  private final DoorSign sign;
  private final WholeFile file;
  private final Consumer<Wish> raised;

  private Door(ServerSocket server, WholeFile file, Consumer<Wish> raised) {
    this.server = server;
    this.sign = DoorSign.of(server.getLocalPort());
    this.file = file;
    this.raised = raised;
  }

  /**
   * Opens it.
   *
   * @param file where its sign is put
   * @param raised takes, on a thread of the door, what somebody who knocked wishes
   * @throws IOException where there is no port, or the sign cannot be written
   */
  static Door open(WholeFile file, Consumer<Wish> raised) throws IOException {
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
    Optional<Wish.Said> said = Wish.understood(ShortLine.read(caller, LONGEST));
    if (said.isPresent() && isEqual(said.get().secret(), sign.ask())) {
      raised.accept(said.get().wish());
      ShortLine.write(caller, sign.answer());
    }
  }

  private static boolean isEqual(String said, String wanted) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.US_ASCII), wanted.getBytes(StandardCharsets.US_ASCII));
  }

  /** Says a wish at the door of that sign; whether whoever put it up has answered. */
  static boolean knock(DoorSign sign, Wish wish) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), sign.port()), CONNECT_MILLIS);
      ShortLine.write(socket, wish.said(sign.ask()));
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
