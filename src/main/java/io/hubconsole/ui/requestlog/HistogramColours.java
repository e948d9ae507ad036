package io.hubconsole.ui.requestlog;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;

/**
 * The colours of the theme for a canvas, which styles do not reach: invisibly small shapes take
 * them on.
 */
final class HistogramColours {
  private final Rectangle success = probe("histogram-success");
  private final Rectangle error = probe("histogram-error");
  private final Rectangle mark = probe("histogram-mark");
  private final Rectangle axis = probe("histogram-axis");
  private final Rectangle ground = probe("histogram-ground");
  private final Rectangle focus = probe("histogram-focus");

  /**
   * The colours as they are.
   *
   * @param changed is run when the theme gives others
   */
  HistogramColours(Runnable changed) {
    for (Rectangle probe : List.of(success, error, mark, axis, ground, focus)) {
      probe.fillProperty().addListener(_ -> changed.run());
    }
  }

  private static Rectangle probe(String style) {
    Rectangle probe = new Rectangle(0, 0);
    probe.getStyleClass().add(style);
    probe.setManaged(false);
    probe.setMouseTransparent(true);
    return probe;
  }

  /** The shapes, to be put into the scene. */
  List<Node> probes() {
    return List.of(success, error, mark, axis, ground, focus);
  }

  Paint success() {
    return success.getFill();
  }

  Paint error() {
    return error.getFill();
  }

  Paint mark() {
    return mark.getFill();
  }

  Paint axis() {
    return axis.getFill();
  }

  Paint ground() {
    return ground.getFill();
  }

  Paint focus() {
    return focus.getFill();
  }
}
