package io.hubconsole.benchmarks.start;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;

/** A screen that nobody has a window on, and whether that is so still. */
final class EmptyScreen {
  private static final int STEP = 8;

  private final Robot robot = new Robot();
  private final Rectangle all;
  private final int background;

  EmptyScreen() throws AWTException {
    Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
    this.all = new Rectangle(size);
    this.background = robot.createScreenCapture(all).getRGB(0, 0);
  }

  /** Whether any pixel, of every eighth in each direction, is not the background's. */
  boolean isPainted() {
    BufferedImage seen = robot.createScreenCapture(all);
    for (int y = 0; y < all.height; y += STEP) {
      for (int x = 0; x < all.width; x += STEP) {
        if (seen.getRGB(x, y) != background) {
          return true;
        }
      }
    }
    return false;
  }
}
