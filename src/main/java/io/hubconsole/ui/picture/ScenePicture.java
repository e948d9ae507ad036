package io.hubconsole.ui.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture of a scene as it stands; taken on the UI thread, written on any. */
public final class ScenePicture {
  private final int width;
  private final int height;
  private final int[] colours;

  /**
   * Takes it at any size, whatever that of the window: the screen that JavaFX has without a display
   * is 1000 pixels wide, and a wider window cannot be painted on it.
   */
  public ScenePicture(Scene scene, double wide, double high) {
    Parent root = scene.getRoot();
    root.resize(wide, high);
    root.applyCss();
    root.layout();
    WritableImage image = root.snapshot(new SnapshotParameters(), null);
    root.resize(scene.getWidth(), scene.getHeight());
    width = (int) image.getWidth();
    height = (int) image.getHeight();
    colours = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
  }

  /** Writes it as PNG, its folder made where there is none. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PngFile.write(out, width, height, colours);
    }
  }
}
