package io.hubconsole.ui.requestlog;

import io.hubconsole.ui.appearance.Formats;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the bars of a histogram and what is around them. */
final class HistogramDrawing {
  private static final double LABEL = 11;
  private static final double LABEL_SPACE = 110;
  private static final double HATCH = 4;

  private final GraphicsContext pen;
  private final HistogramColours colours;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final HistogramBars shown;
  private final double step;

  HistogramDrawing(
      GraphicsContext pen,
      HistogramColours colours,
      double left,
      double top,
      double width,
      double height,
      HistogramBars shown) {
    this.pen = pen;
    this.colours = colours;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.shown = shown;
    this.step = width / shown.bars().size();
  }

  void axes(TimeWords times, Formats formats) {
    pen.setFont(Font.font(LABEL));
    pen.setFill(colours.axis());
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.fillText(formats.number(shown.highest()), left - 6, top + 5);
    pen.fillText("0", left - 6, top + height - 2);
    pen.fillRect(left, top + height, width, 1);
    pen.setTextBaseline(VPos.TOP);
    int every = (int) Math.max(1, Math.ceil(LABEL_SPACE / step));
    pen.setTextAlign(TextAlignment.LEFT);
    label(times, 0, left + 1);
    int newest = shown.bars().size() - 1;
    double free = width - LABEL_SPACE;
    for (int i = every; i < newest && (i + every) * step <= free; i += every) {
      label(times, i, left + i * step + 1);
    }
    if (newest > 0 && free >= LABEL_SPACE) {
      pen.setTextAlign(TextAlignment.RIGHT);
      label(times, newest, left + width);
    }
  }

  private void label(TimeWords times, int bar, double x) {
    pen.fillRect(left + bar * step, top + height, 1, 3);
    pen.fillText(times.moment(shown.bars().get(bar).from(), shown.interval()), x, top + height + 3);
  }

  /** The bars that the pointer is on or that are being chosen. */
  void mark(int one, int other) {
    int first = Math.min(one, other);
    int last = Math.max(one, other);
    pen.setFill(colours.mark());
    pen.fillRect(left + first * step, top, (last - first + 1) * step, height);
  }

  void bars() {
    double unit = height / Math.max(1, shown.highest());
    double gap = step > 4 ? Math.min(3, step * 0.2) : 0;
    for (int i = 0; i < shown.bars().size(); i++) {
      HistogramBar bar = shown.bars().get(i);
      double x = left + i * step + gap / 2;
      double error = bar.error() == 0 ? 0 : Math.max(2, bar.error() * unit);
      double success = bar.success() == 0 ? 0 : Math.max(1, bar.success() * unit);
      double fits = Math.min(success, height - error);
      pen.setFill(colours.success());
      pen.fillRect(x, top + height - fits, step - gap, fits);
      if (error > 0) {
        hatched(x, top + height - fits - error, step - gap, error);
      }
    }
  }

  private void hatched(double x, double y, double wide, double high) {
    pen.setFill(colours.error());
    pen.fillRect(x, y, wide, high);
    if (high < HATCH || wide < HATCH) {
      return;
    }
    pen.save();
    pen.beginPath();
    pen.rect(x, y, wide, high);
    pen.clip();
    pen.setStroke(colours.ground());
    pen.setLineWidth(1);
    for (double at = -high; at < wide; at += HATCH) {
      pen.strokeLine(x + at, y + high, x + at + high, y);
    }
    pen.restore();
  }

  void focus(double wholeWidth, double wholeHeight) {
    pen.setStroke(colours.focus());
    pen.setLineWidth(2);
    pen.strokeRect(1, 1, wholeWidth - 2, wholeHeight - 2);
  }
}
