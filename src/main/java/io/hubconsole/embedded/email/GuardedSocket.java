package io.hubconsole.embedded.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket that reads no more than an honest mail server has to say. */
final class GuardedSocket extends Socket {
  private static final int MOST_BYTES = 1 << 20;

  private int left = MOST_BYTES;

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        int sign = super.read();
        count(sign < 0 ? 0 : 1);
        return sign;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
      }
    };
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException("the server does not stop talking");
    }
  }
}
