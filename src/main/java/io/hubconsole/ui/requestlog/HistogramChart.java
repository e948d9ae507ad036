package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The histogram: bars of successful calls with the failed ones hatched on top. Dragging narrows to
 * a stretch, a double click widens again; by keyboard, arrows move, Shift extends, Enter narrows,
 * Backspace widens.
 */
final class HistogramChart extends Region {
  private static final double LEFT = 44;
  private static final double RIGHT = 8;
  private static final double BOTTOM = 16;
  private static final double TOP = 6;

  private final HistogramViewModel model;
  private final Texts texts;
  private final TimeWords times;
  private final Formats formats;
  private final Canvas canvas = new Canvas();
  private final HistogramColours colours = new HistogramColours(this::draw);
  private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
  private int marked = -1;
  private int anchor = -1;

  HistogramChart(HistogramViewModel model, Texts texts, TimeWords times, Formats formats) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.formats = formats;
    setId("log-histogram");
    getStyleClass().add("histogram");
    setFocusTraversable(true);
    setMinHeight(88);
    setPrefHeight(88);
    getChildren().addAll(canvas);
    getChildren().addAll(colours.probes());
    model.barsProperty().subscribe(this::shown);
    focusedProperty().subscribe(_ -> draw());
    setOnMouseMoved(event -> mark(barAt(event.getX())));
    setOnMouseExited(_ -> mark(-1));
    setOnMousePressed(this::press);
    setOnMouseDragged(event -> mark(barAt(event.getX())));
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::onKey);
  }

  private void shown(HistogramBars bars) {
    marked = -1;
    anchor = -1;
    setAccessibleText(model.summary(times));
    tell();
    draw();
  }

  /** What the bar under the pointer or the keyboard's mark holds. */
  ReadOnlyStringProperty readoutProperty() {
    return readout.getReadOnlyProperty();
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      anchor = -1;
      model.zoomOut();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      anchor = barAt(event.getX());
    }
  }

  private void release(MouseEvent event) {
    int from = anchor;
    anchor = -1;
    int to = barAt(event.getX());
    if (from >= 0 && to >= 0 && from != to) {
      model.zoomTo(from, to);
    }
    draw();
  }

  private void onKey(KeyEvent event) {
    int last = model.barsProperty().get().bars().size() - 1;
    if (last < 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> step(-1, event.isShiftDown());
      case RIGHT -> step(1, event.isShiftDown());
      case HOME -> mark(0);
      case END -> mark(last);
      case ENTER -> {
        if (marked >= 0) {
          model.zoomTo(anchor < 0 ? marked : anchor, marked);
        }
      }
      case BACK_SPACE -> model.zoomOut();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by, boolean extend) {
    int last = model.barsProperty().get().bars().size() - 1;
    if (!extend) {
      anchor = -1;
    } else if (anchor < 0) {
      anchor = Math.max(0, marked);
    }
    mark(marked < 0 ? last : Math.clamp((long) marked + by, 0, last));
  }

  private void mark(int bar) {
    if (bar != marked) {
      marked = bar;
      tell();
      draw();
    }
  }

  private void tell() {
    HistogramBars shown = model.barsProperty().get();
    if (marked < 0 || marked >= shown.bars().size()) {
      readout.set("");
      return;
    }
    HistogramBar bar = shown.bars().get(marked);
    String counts =
        texts.get(
            "histogram.bar",
            times.moment(bar.from(), shown.interval()),
            formats.number(bar.success()),
            formats.number(bar.error()));
    readout.set(counts);
    setAccessibleText(counts);
  }

  private int barAt(double x) {
    int count = model.barsProperty().get().bars().size();
    double width = getWidth() - LEFT - RIGHT;
    if (count == 0 || width <= 0) {
      return -1;
    }
    return Math.clamp((long) Math.floor((x - LEFT) / width * count), 0, count - 1);
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    pen.clearRect(0, 0, width, height);
    HistogramBars shown = model.barsProperty().get();
    if (shown.bars().isEmpty() || width <= LEFT + RIGHT) {
      return;
    }
    HistogramDrawing drawing =
        new HistogramDrawing(
            pen, colours, LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM, shown);
    drawing.axes(times, formats);
    if (marked >= 0) {
      drawing.mark(anchor < 0 ? marked : anchor, marked);
    }
    drawing.bars();
    if (isFocused()) {
      drawing.focus(width, height);
    }
  }
}
