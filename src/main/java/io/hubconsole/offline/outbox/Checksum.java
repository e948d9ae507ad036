package io.hubconsole.offline.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A sum over values in their order; values of other texts, or in other places, have another. */
final class Checksum {
  private static final int NONE = -1;

  private final CRC32C sum = new CRC32C();

  Checksum add(Object value) {
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_16BE);
    sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sum.update(bytes);
    return this;
  }

  Checksum add(Optional<?> value) {
    if (value.isPresent()) {
      return add(value.get());
    }
    sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(NONE).flip());
    return this;
  }

  long value() {
    return sum.getValue();
  }
}
