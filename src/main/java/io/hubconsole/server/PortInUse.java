package io.hubconsole.server;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Nothing can listen at that port: another program does, or it is not ours to take. */
public final class PortInUse extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int port;

  PortInUse(int port, @Nullable Throwable cause) {
    super("port " + port + " cannot be listened at", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
