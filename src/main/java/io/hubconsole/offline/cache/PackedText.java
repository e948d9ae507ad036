package io.hubconsole.offline.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Texts made short, with a sum that is checked: a bit that turns over in an encrypted file makes
 * sixteen bytes of a text into others, and H2 does not notice.
 */
final class PackedText {
  private PackedText() {}

  static byte[] of(String text) {
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, quick)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      quick.end();
    }
    return packed.toByteArray();
  }

  /**
   * The text that was packed.
   *
   * @throws MemoryDamage where it is not what it was
   */
  static String read(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new MemoryDamage("a text is not as it was written");
    }
  }
}
