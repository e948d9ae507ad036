package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.text.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The workshop that takes a case: how it is reached, and by which competences. */
final class WorkshopCard extends GridPane {
  private final Texts texts;
  private int rows;

  WorkshopCard(RoutedPair pair, Desktop desktop, Texts texts) {
    this.texts = texts;
    setHgap(14);
    setVgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    ContactData contact = pair.serviceProvider().contactData();
    row("workshop.address", addressOf(contact));
    String phone = contact.phone();
    if (phone != null) {
      Button call = button("workshop.call", "fth-phone");
      call.setOnAction(_ -> desktop.open("tel:" + phone.replaceAll("[^0-9+]", "")));
      row("workshop.phone", phone, call);
    }
    if (contact.email() != null) {
      Button mail = button("workshop.mail", "fth-mail");
      mail.setOnAction(_ -> desktop.open("mailto:" + contact.email()));
      row("workshop.email", contact.email(), mail);
    }
    addCompetences(pair);
  }

  private void addCompetences(RoutedPair pair) {
    RoutedPair.ProviderCompetence competence = pair.serviceProviderCompetence();
    String primary =
        Boolean.TRUE.equals(competence.primarySesam())
            ? " (" + texts.get("workshop.primary") + ")"
            : "";
    row(
        "workshop.competence",
        texts.get(
                "workshop.competence.value",
                Integer.toString(competence.id()),
                Objects.requireNonNullElse(competence.sesam(), "–"))
            + primary);
    row(
        "workshop.department",
        texts.get(
            "workshop.department.value",
            competence.departmentId() == null ? "–" : Integer.toString(competence.departmentId()),
            Objects.requireNonNullElse(competence.persDep(), "–")));
    row(
        "workshop.partner",
        texts.get(
            "workshop.partner.value",
            pair.servicePartner().name(),
            Integer.toString(pair.servicePartnerCompetence().id())));
    if (competence.overrideCode() != null) {
      row("workshop.code", competence.overrideCode());
    }
  }

  private static String addressOf(ContactData contact) {
    String town =
        Stream.of(contact.postalCode(), contact.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String address =
        Stream.of(contact.address(), town)
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return address.isEmpty() ? "–" : address;
  }

  private Button button(String key, String icon) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.getStyleClass().add("small");
    return button;
  }

  private void row(String key, String value, Button... actions) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("muted");
    Label shown = new Label(value);
    shown.setWrapText(true);
    name.setLabelFor(shown);
    HBox line = new HBox(10, shown);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(actions);
    addRow(rows++, name, line);
  }
}
