package io.hubconsole.desk.updates;

import java.io.IOException;
import java.net.URI;

/** Asks an address what the newest version is. */
@FunctionalInterface
public interface UpdateSource {
  /**
   * What it answers; may wait for the network, in bounded time and size.
   *
   * @throws IOException where no sensible answer came
   */
  byte[] ask(URI address) throws IOException;
}
