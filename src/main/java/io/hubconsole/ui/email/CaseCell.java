package io.hubconsole.ui.email;

import io.hubconsole.hub.ServiceCase;
import io.hubconsole.ui.appearance.Formats;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A case among those found: number and name, then town, product, status and day. */
final class CaseCell extends ListCell<ServiceCase> {
  private final CaseSearchViewModel search;
  private final CaseWords words;
  private final Formats formats;
  private final Label name = new Label();
  private final Label created = new Label();
  private final Label product = new Label();
  private final FontIcon icon = new FontIcon("fth-clock");
  private final Label status = new Label("", icon);
  private final VBox pixels;

  CaseCell(CaseSearchViewModel search, CaseWords words) {
    this.search = search;
    this.words = words;
    this.formats = words.formats();
    name.getStyleClass().add("case-cell-name");
    name.setMaxWidth(Double.MAX_VALUE);
    created.getStyleClass().addAll("muted", "case-cell-detail");
    product.getStyleClass().addAll("muted", "case-cell-detail");
    product.setMaxWidth(Double.MAX_VALUE);
    product.setTextOverrun(OverrunStyle.ELLIPSIS);
    status.getStyleClass().addAll("muted", "case-cell-detail");
    pixels = new VBox(2, line(name, created), line(product, status));
    pixels.setMinWidth(0);
    pixels.setPrefWidth(1);
  }

  private static HBox line(Label left, Label right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    right.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, left, right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  @Override
  protected void updateItem(@Nullable ServiceCase serviceCase, boolean empty) {
    super.updateItem(serviceCase, empty);
    setText(null);
    if (serviceCase == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String person = CaseFile.personOf(serviceCase).map(CaseWords::nameAndTown).orElse("");
    String number = Integer.toString(serviceCase.id());
    name.setText(person.isEmpty() ? number : number + "  " + person);
    created.setText(formats.day(serviceCase.createdAt()));
    product.setText(search.names().lineOf(serviceCase));
    icon.setIconLiteral(CaseWords.statusIcon(serviceCase));
    status.setText(serviceCase.currentStatus());
    setAccessibleText(
        String.join(
            ", ", name.getText(), product.getText(), words.status(serviceCase), created.getText()));
    setGraphic(pixels);
    search.shown(getIndex());
  }
}
