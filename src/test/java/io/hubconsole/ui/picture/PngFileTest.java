package io.hubconsole.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back by the JDK's own reader, colour for colour. */
class PngFileTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 7", "640, 3", "317, 211"})
  void everyColourIsReadBack(int width, int height) throws IOException {
    Random random = new Random(width);
    int[] colours =
        IntStream.range(0, width * height).map(_ -> random.nextInt() | 0xff000000).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngFile.write(out, width, height, colours);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(colours);
  }
}
