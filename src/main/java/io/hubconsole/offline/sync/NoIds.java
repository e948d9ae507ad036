package io.hubconsole.offline.sync;

import java.io.Serial;

/** A hub does not find rows by their ids: its log can be looked at there alone. */
final class NoIds extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
