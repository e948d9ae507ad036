package io.hubconsole.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Finds the controls that a screen reader could only call by their kind. */
final class NamedControls {
  private final Set<Node> labelled = new HashSet<>();
  private final List<String> nameless = new ArrayList<>();

  /** The controls below that node that can have the focus and have no name. */
  List<String> namelessIn(Parent root) {
    collectLabels(root);
    look(root);
    return List.copyOf(nameless);
  }

  private void collectLabels(Node node) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      labelled.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collectLabels);
    }
  }

  private void look(Node node) {
    if (node instanceof Control control
        && control.isFocusTraversable()
        && !(control instanceof ScrollPane)
        && !hasName(control)) {
      nameless.add(control.getClass().getSimpleName() + " " + control.getStyleClass());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private boolean hasName(Control control) {
    return labelled.contains(control)
        || isText(control.getAccessibleText())
        || (control instanceof Labeled text && isText(text.getText()));
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
