package io.hubconsole.ui.email;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.ui.appearance.Formats;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A case among those found: number and name, town and product, status and day. */
final class CaseCell extends ListCell<ServiceCase> {
  private final CaseSearchViewModel search;
  private final CaseWords words;
  private final Formats formats;
  private final Label name = line("case-cell-name");
  private final Label product = line("muted", "case-cell-detail");
  private final FontIcon icon = new FontIcon("fth-clock");
  private final Label status = line("muted", "case-cell-detail");
  private final Tooltip tooltip = new Tooltip();
  private final VBox pixels = new VBox(2, name, product, status);

  CaseCell(CaseSearchViewModel search, CaseWords words) {
    this.search = search;
    this.words = words;
    this.formats = words.formats();
    status.setGraphic(icon);
    pixels.setMinWidth(0);
    pixels.setPrefWidth(1);
  }

  /** Cut with an ellipsis where the list is too narrow. */
  private static Label line(String... styles) {
    Label line = new Label();
    line.getStyleClass().addAll(styles);
    line.setMinWidth(0);
    return line;
  }

  @Override
  protected void updateItem(@Nullable ServiceCase serviceCase, boolean empty) {
    super.updateItem(serviceCase, empty);
    setText(null);
    if (serviceCase == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    String person = CaseFile.personOf(serviceCase).map(ContactData::displayName).orElse("");
    String city =
        CaseFile.personOf(serviceCase)
            .map(contact -> Objects.requireNonNullElse(contact.city(), ""))
            .orElse("");
    name.setText((serviceCase.id() + "  " + person).strip());
    product.setText(
        Stream.of(city, search.names().lineOf(serviceCase))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · ")));
    icon.setIconLiteral(CaseWords.statusIcon(serviceCase));
    status.setText(words.statusWord(serviceCase) + " · " + formats.day(serviceCase.createdAt()));
    setAccessibleText(
        String.join(", ", name.getText(), product.getText(), words.status(serviceCase)));
    setTooltip(tooltip());
    setGraphic(pixels);
    search.shown(getIndex());
  }

  /** All of it, for what the list cuts. */
  private Tooltip tooltip() {
    tooltip.setText(String.join("\n", name.getText(), product.getText(), status.getText()));
    return tooltip;
  }
}
