package io.hubconsole.benchmarks.start;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A screen that nobody has a window on, and whether that is so still. Looks at two lines of it
 * alone: to copy the whole screen again and again would take one of two processors from what is
 * started.
 */
final class EmptyScreen {
  /** Without a window manager, a window is in the corner or in the middle. */
  private static final int CORNER = 60;

  private final Robot robot = new Robot();
  private final List<Rectangle> lines;
  private final int background;

  EmptyScreen() throws AWTException {
    Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
    this.lines =
        List.of(
            new Rectangle(0, CORNER, size.width, 1),
            new Rectangle(0, size.height / 2, size.width, 1));
    this.background = robot.createScreenCapture(lines.getFirst()).getRGB(0, 0);
  }

  /** Whether any pixel of the lines is not the background's. */
  boolean isPainted() {
    return lines.stream().anyMatch(this::isPainted);
  }

  private boolean isPainted(Rectangle line) {
    BufferedImage seen = robot.createScreenCapture(line);
    return IntStream.range(0, line.width).anyMatch(x -> seen.getRGB(x, 0) != background);
  }
}
