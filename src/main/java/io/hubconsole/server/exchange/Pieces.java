package io.hubconsole.server.exchange;

import io.hubconsole.server.connection.ReadDeadline;
import java.io.IOException;
import java.io.OutputStream;

/** A body on its way, counted, with the time it takes looked at between its pieces. */
final class Pieces extends OutputStream {
  private final OutputStream out;
  private final ReadDeadline deadline;
  private int bytes;

  Pieces(OutputStream out, ReadDeadline deadline) {
    this.out = out;
    this.deadline = deadline;
  }

  /** How many went. */
  int bytes() {
    return bytes;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    out.write(from, offset, length);
    bytes += length;
    deadline.went(length);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
