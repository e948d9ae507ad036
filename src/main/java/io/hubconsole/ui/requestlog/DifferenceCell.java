package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.comparison.Difference;
import io.hubconsole.desk.requestlog.comparison.Difference.Kind;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One value of a place that was compared; where the two differ it is marked. */
final class DifferenceCell extends TableCell<Difference, Difference> {
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

  private final Function<Difference, String> value;

  DifferenceCell(Function<Difference, String> value) {
    this.value = value;
    getStyleClass().add("difference");
  }

  @Override
  protected void updateItem(@Nullable Difference one, boolean empty) {
    super.updateItem(one, empty);
    String text = one == null || empty ? "" : value.apply(one);
    setText(text);
    setTooltip(text.length() > 20 ? new Tooltip(text) : null);
    pseudoClassStateChanged(DIFFERS, one != null && !empty && one.kind() != Kind.SAME);
  }
}
