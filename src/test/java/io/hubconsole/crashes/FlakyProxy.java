package io.hubconsole.crashes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bad network between a desk and a hub: one request a connection, and many of them go wrong. */
final class FlakyProxy implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final long STALL_NANOS = 1_500_000_000L;
  private static final int CONNECTIONS_AT_ONCE = 32;
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
  private static final byte[] BUSY =
      "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BROKEN =
      "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  /** What goes wrong with a request, of a thousand in which of them. */
  enum Fault {
    /** The connection is cut before anything was read. */
    CUT_AT_ONCE(25),
    /** The request is read and never passed on. */
    SWALLOWED(15),
    /** Half of the request is passed on. */
    CUT_MIDWAY(15),
    /** 503 without asking the hub. */
    BUSY(15),
    /** The hub does it, and its answer is lost. */
    RESET_AFTER_BODY(40),
    /** The hub does it, and nothing comes back for a while, and then nothing. */
    STALLED_AFTER_BODY(15),
    /** The hub does it, and the desk is told 500. */
    BROKEN_AFTER_BODY(25),
    /** The hub does it, and half of its answer comes back. */
    HALF_AN_ANSWER(15);

    private final int ofThousand;

    Fault(int ofThousand) {
      this.ofThousand = ofThousand;
    }
  }

  private final Random random;
  private final boolean hidesKeys;
  private final ServerSocket listening;
  private final ExecutorService connections =
      Executors.newFixedThreadPool(CONNECTIONS_AT_ONCE, Thread.ofVirtual().factory());
  private final Map<Fault, AtomicLong> happened = new EnumMap<>(Fault.class);
  private volatile int hub;
  private volatile boolean calm;

  /**
   * A network that listens on a port of this machine.
   *
   * @param hidesKeys whether the hub behind it looks like one that knows no idempotency keys
   */
  FlakyProxy(boolean hidesKeys, long seed) throws IOException {
    this.hidesKeys = hidesKeys;
    this.random = new Random(seed);
    this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** The hub is there from now on. */
  void leadTo(URI address) {
    hub = address.getPort();
  }

  /** Nothing goes wrong any more. */
  void calmDown() {
    calm = true;
  }

  /** How often each fault has happened. */
  Map<Fault, AtomicLong> happened() {
    return happened;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket desk = listening.accept();
        connections.execute(() -> serve(desk));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket desk) {
    try (desk) {
      desk.setSoTimeout(PATIENCE_MILLIS);
      exchange(desk, pick());
    } catch (IOException broken) {
      // That is what it is for.
    }
  }

  private synchronized @Nullable Fault pick() {
    int drawn = random.nextInt(1000);
    if (calm) {
      return null;
    }
    for (Fault fault : Fault.values()) {
      drawn -= fault.ofThousand;
      if (drawn < 0) {
        happened.computeIfAbsent(fault, _ -> new AtomicLong()).incrementAndGet();
        return fault;
      }
    }
    return null;
  }

  private void exchange(Socket desk, @Nullable Fault fault) throws IOException {
    if (fault == Fault.CUT_AT_ONCE) {
      reset(desk);
      return;
    }
    byte[] request = forwarded(request(desk.getInputStream()));
    if (fault == Fault.BUSY) {
      desk.getOutputStream().write(BUSY);
      return;
    }
    if (fault == Fault.SWALLOWED) {
      LockSupport.parkNanos(STALL_NANOS);
      reset(desk);
      return;
    }
    byte[] answer = asked(request, fault == Fault.CUT_MIDWAY);
    if (fault == null) {
      desk.getOutputStream().write(answer);
      return;
    }
    switch (fault) {
      case BROKEN_AFTER_BODY -> desk.getOutputStream().write(BROKEN);
      case HALF_AN_ANSWER -> {
        desk.getOutputStream().write(answer, 0, answer.length / 2);
        reset(desk);
      }
      case STALLED_AFTER_BODY -> {
        LockSupport.parkNanos(STALL_NANOS);
        reset(desk);
      }
      case RESET_AFTER_BODY, CUT_MIDWAY, CUT_AT_ONCE, SWALLOWED, BUSY -> reset(desk);
    }
  }

  private static void reset(Socket desk) throws IOException {
    desk.setSoLinger(true, 0);
    desk.close();
  }

  private byte[] asked(byte[] request, boolean half) throws IOException {
    try (Socket server = new Socket()) {
      server.setSoTimeout(PATIENCE_MILLIS);
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hub), 2_000);
      if (half) {
        server.getOutputStream().write(request, 0, request.length / 2);
        return new byte[0];
      }
      server.getOutputStream().write(request);
      return backward(server.getInputStream().readAllBytes());
    }
  }

  /** Head and body, as many bytes as the head tells. */
  private static byte[] request(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!endsHead(read)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("cut in the head");
      }
      read.write(next);
    }
    var length = LENGTH.matcher(read.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      int bytes = Integer.parseInt(length.group(1));
      byte[] body = in.readNBytes(bytes);
      if (body.length < bytes) {
        throw new IOException("cut in the body");
      }
      read.write(body);
    }
    return read.toByteArray();
  }

  private static boolean endsHead(ByteArrayOutputStream read) {
    byte[] bytes = read.toByteArray();
    return bytes.length >= 4
        && Arrays.equals(
            bytes, bytes.length - 4, bytes.length, new byte[] {'\r', '\n', '\r', '\n'}, 0, 4);
  }

  private byte[] forwarded(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    text = text.replaceFirst("(?i)\r\nconnection: *[a-z-]+", "");
    text = text.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    return (hidesKeys ? text.replaceFirst("(?i)\r\nidempotency-key: *[^\r]+", "") : text)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] backward(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    return (hidesKeys ? text.replaceFirst("(?i)\r\nidempotency-supported: *[^\r]+", "") : text)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    connections.shutdownNow();
  }
}
