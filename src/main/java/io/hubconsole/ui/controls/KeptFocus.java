package io.hubconsole.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/**
 * Where the keys went in a part of the screen before it is drawn anew: the id of the node, and the
 * place in its text.
 */
public record KeptFocus(Optional<String> id, int anchor, int caret) {

  /** As it is now; nothing where the focus is elsewhere. */
  public static KeptFocus in(Parent part) {
    Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
    if (owner == null || owner.getId() == null || !isWithin(owner, part)) {
      return new KeptFocus(Optional.empty(), 0, 0);
    }
    return owner instanceof TextInputControl text
        ? new KeptFocus(Optional.of(owner.getId()), text.getAnchor(), text.getCaretPosition())
        : new KeptFocus(Optional.of(owner.getId()), 0, 0);
  }

  private static boolean isWithin(Node node, Parent part) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Gives it back to the node of the same id.
   *
   * @return whether there is one
   */
  public boolean giveBack(Parent part) {
    Optional<Node> node = id.map(wanted -> part.lookup("#" + wanted));
    node.ifPresent(Node::requestFocus);
    if (node.isPresent() && node.get() instanceof TextInputControl text) {
      text.selectRange(anchor, caret);
    }
    return node.isPresent();
  }
}
