package io.hubconsole.ui.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG, its colours without transparency (<a
 * href="https://www.w3.org/TR/png-3/">the format</a>). The JDK's own writer would bring the whole
 * of AWT into the package, which nothing else of the product needs.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BITS_A_COLOUR = 8;
  private static final int RED_GREEN_BLUE = 2;

  /** Each byte of a line is told as what it differs by from the one above: screens repeat lines. */
  private static final int FROM_ABOVE = 2;

  private PngFile() {}

  /**
   * Writes it.
   *
   * @param colours line by line, each 0xAARRGGBB, as many as width times height
   */
  static void write(OutputStream out, int width, int height, int[] colours) throws IOException {
    DataOutputStream file = new DataOutputStream(out);
    file.write(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    // The last three: deflated, filtered by line, not interlaced.
    fields.write(new byte[] {BITS_A_COLOUR, RED_GREEN_BLUE, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "IDAT", lines(width, height, colours));
    chunk(file, "IEND", new byte[0]);
    file.flush();
  }

  private static byte[] lines(int width, int height, int[] colours) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] line = new byte[1 + 3 * width];
      line[0] = FROM_ABOVE;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int here = colours[y * width + x];
          int above = y == 0 ? 0 : colours[(y - 1) * width + x];
          line[1 + 3 * x] = (byte) ((here >> 16) - (above >> 16));
          line[2 + 3 * x] = (byte) ((here >> 8) - (above >> 8));
          line[3 + 3 * x] = (byte) (here - above);
        }
        out.write(line);
      }
    }
    return packed.toByteArray();
  }

  private static void chunk(DataOutputStream file, String type, byte[] bytes) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(bytes);
    file.writeInt(bytes.length);
    file.write(name);
    file.write(bytes);
    file.writeInt((int) check.getValue());
  }
}
