package io.hubconsole.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** What reaches past the side of the pane it stands in, where nobody can see or press it. */
public final class WidthsWithin {
  private static final double HAIR = 1;

  private WidthsWithin() {}

  /** Names everything in this pane that ends to the right of it. */
  public static List<String> beyond(ScrollPane pane) {
    Bounds place = pane.localToScene(pane.getLayoutBounds());
    List<String> beyond = new ArrayList<>();
    collect(pane.getContent(), place.getMaxX() + HAIR, beyond);
    return beyond;
  }

  private static void collect(Node node, double edge, List<String> beyond) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    double end = node.localToScene(node.getLayoutBounds()).getMaxX();
    if (end > edge) {
      beyond.add(nameOf(node) + " ends at " + end + ", the pane at " + edge);
    }
    if (node instanceof Parent parent && !(node instanceof Labeled)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, edge, beyond));
    }
  }

  private static String nameOf(Node node) {
    return node instanceof Labeled labeled
        ? "“" + labeled.getText() + "”"
        : node.getClass().getSimpleName() + node.getStyleClass();
  }
}
