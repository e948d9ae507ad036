package io.hubconsole.ui.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A picture of a scene as it stands; taken on the UI thread, written on any. */
public final class ScenePicture {
  private final BufferedImage pixels;

  public ScenePicture(Scene scene) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] colours = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
    pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels.setRGB(0, 0, width, height, colours, 0, width);
  }

  /** Writes it as PNG, its folder made where there is none. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(pixels, "png", file.toFile());
  }
}
