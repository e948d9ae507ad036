package io.hubconsole.remote;

import java.io.IOException;
import java.io.Serial;

/** A proxy wants a name and a password that it was not told, or does not know those. */
final class ProxyRefused extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  ProxyRefused() {
    super("the proxy wants to know who calls");
  }
}
