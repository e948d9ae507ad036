package io.hubconsole.desk.home;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One short line over a socket of this machine, in bounded time. */
final class ShortLine {
  private static final int LONGEST = 100;

  private ShortLine() {}

  /**
   * Reads it, without its end.
   *
   * @throws IOException where it is too long, or does not come in time
   */
  static String read(Socket socket, Duration longest) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    while (line.length() <= LONGEST) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IOException("no line came in time");
      }
      socket.setSoTimeout((int) left);
      int sign = in.read();
      if (sign == '\n') {
        return line.toString();
      }
      if (sign < 0) {
        throw new IOException("no line came");
      }
      line.append((char) sign);
    }
    throw new IOException("the line is too long");
  }

  static void write(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
