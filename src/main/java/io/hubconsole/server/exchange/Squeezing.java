package io.hubconsole.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** How a body is made smaller on its way. */
enum Squeezing {
  GZIP("gzip"),
  DEFLATE("deflate");

  /** What a packet takes anyway: below, the work is for nothing. */
  private static final int WORTH_IT = 1024;

  private final String word;

  Squeezing(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The way that an {@code Accept-Encoding} header allows for a body of that many bytes. */
  static Optional<Squeezing> of(Optional<String> accepted, int length) {
    if (length < WORTH_IT || accepted.isEmpty()) {
      return Optional.empty();
    }
    WeightedList wanted = WeightedList.of(accepted.get());
    double gzip = wanted.weightOf("gzip", "x-gzip", "*");
    double deflate = wanted.weightOf("deflate", "*");
    if (gzip == 0 && deflate == 0) {
      return Optional.empty();
    }
    return Optional.of(gzip >= deflate ? GZIP : DEFLATE);
  }

  byte[] squeeze(byte[] body) {
    ByteArrayOutputStream small = new ByteArrayOutputStream(body.length / 2);
    try (OutputStream squeezed = over(small)) {
      squeezed.write(body);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return small.toByteArray();
  }

  /** What is written comes out of that stream, squeezed. */
  OutputStream over(OutputStream small) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPOutputStream(small);
      case DEFLATE -> new DeflaterOutputStream(small);
    };
  }
}
