package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.controls.ProvenanceLabel;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a case is: its numbers, its product, its people. */
final class CaseFacts extends GridPane {
  private final CaseWords words;
  private final Texts texts;
  private final Desktop desktop;
  private final ProvenanceLabel from;
  private int rows;

  CaseFacts(CaseFile file, CaseWords words, Desktop desktop) {
    this.words = words;
    this.texts = words.texts();
    this.desktop = desktop;
    getStyleClass().add("card");
    setHgap(10);
    setVgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    ServiceCase shown = file.serviceCase();
    String guid = shown.guid().toString();
    named(texts.get("fact.guid"), guid, copy("fact.guid.copy", guid))
        .getStyleClass()
        .add("case-guid");
    String product = file.names().lineOf(shown);
    row("fact.product", product.isEmpty() ? "–" : product);
    ServiceCase.ProductData data = shown.productData();
    if (data != null && data.serial() != null) {
      row("fact.serial", data.serial());
    }
    row("fact.order", Objects.requireNonNullElse(shown.orderReference(), "–"));
    if (shown.serviceProviderId() != null) {
      row("fact.workshop", texts.get("fact.workshop.value", shown.serviceProviderId().toString()));
    }
    file.parties().forEach(this::party);
    row("fact.created", words.time(shown.createdAt()));
    this.from = words.from(file.provenance());
    add(from, 0, rows++, 2, 1);
  }

  /** The same facts came from somewhere else. */
  void showFrom(Provenance now) {
    from.show(now);
  }

  private void party(CaseFile.Party party) {
    ContactData contact = party.contact();
    String person =
        Stream.of(
                contact.displayName(),
                contact.address(),
                Stream.of(contact.postalCode(), contact.city())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")),
                contact.phone(),
                contact.mobile(),
                contact.email() == null || contact.email().isBlank()
                    ? texts.get("fact.noAddress")
                    : contact.email())
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    named(words.source(party.source()), person);
  }

  private Button copy(String key, String text) {
    Button copy = new Button("", new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("button-icon", "flat", "small");
    copy.setAccessibleText(texts.get(key));
    copy.setId("resend-copy-guid");
    copy.setOnAction(_ -> desktop.copy(text));
    return copy;
  }

  private void row(String key, String value) {
    named(texts.get(key), value);
  }

  private Label named(String name, String value, Button... actions) {
    Label named = new Label(name);
    named.getStyleClass().add("muted");
    GridPane.setValignment(named, actions.length == 0 ? VPos.TOP : VPos.CENTER);
    Label shown = new Label(value);
    shown.setWrapText(true);
    shown.setMinHeight(Region.USE_PREF_SIZE);
    named.setLabelFor(shown);
    HBox line = new HBox(2, shown);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(actions);
    addRow(rows++, named, line);
    return shown;
  }
}
