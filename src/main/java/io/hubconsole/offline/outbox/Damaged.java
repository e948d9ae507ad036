package io.hubconsole.offline.outbox;

import java.io.Serial;

/** What was read is not what was written. */
final class Damaged extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  Damaged() {
    super("not what was written");
  }

  /** The number that was written twice. */
  static long unlessSame(long one, long other) {
    if (one != other) {
      throw new Damaged();
    }
    return one;
  }
}
