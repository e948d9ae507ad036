package io.hubconsole.offline.cache;

import java.io.Serial;

/** What a memory holds is not what was put into it. */
final class MemoryDamage extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  MemoryDamage(String message) {
    super(message);
  }
}
