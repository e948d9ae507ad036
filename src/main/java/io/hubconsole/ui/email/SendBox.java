package io.hubconsole.ui.email;

import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.Line;
import io.hubconsole.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where the mail would go, another address for this once, what stands in the way, the button.
 *
 * <p>All of it follows its own field, not the model's address: the model stays when the box of a
 * case goes, and would hold it.
 */
final class SendBox extends VBox {
  private final CaseFile file;
  private final CaseWords words;
  private final Texts texts;
  private final TextField givenAddress = new TextField();
  private final Label away = wrapped();
  private final Button send = new Button("", new FontIcon("fth-send"));

  SendBox(ResendViewModel model, CaseFile file, CaseWords words) {
    this.file = file;
    this.words = words;
    this.texts = words.texts();
    getStyleClass().add("card");
    givenAddress.setId("resend-address");
    givenAddress.setTextFormatter(OneLine.formatter());
    givenAddress.textProperty().bindBidirectional(model.givenAddressProperty());
    if (file.ownAddress().isPresent()) {
      givenAddress.setPromptText(texts.get("send.given.prompt"));
    }
    givenAddress.setAccessibleText(texts.get("send.given"));
    Label givenName = new Label(texts.get("send.given"));
    givenName.setLabelFor(givenAddress);
    givenName.getStyleClass().add("field-label");
    HBox.setHgrow(givenAddress, Priority.ALWAYS);
    send.setId("resend-send");
    send.getStyleClass().add("accent");
    send.setMinWidth(Region.USE_PREF_SIZE);
    send.setOnAction(_ -> model.send());
    HBox line = new HBox(8, givenAddress, send);
    line.setAlignment(Pos.CENTER_LEFT);
    away.setId("resend-away");
    away.setGraphic(new FontIcon("fth-wifi-off"));
    away.setText(texts.get("send.away"));
    away.getStyleClass().add("remembered");
    away.managedProperty().bind(away.visibleProperty());
    getChildren().addAll(goesTo(), new VBox(3, givenName, line, fault()), obstacle(), away, mail());
    lineIs(model.lineProperty().get());
  }

  /** What is sent while the hub is away leaves later, and the button says so before. */
  void lineIs(Line line) {
    boolean isAway = line instanceof Line.Offline;
    send.setText(texts.get(isAway ? "send.later" : "send.button"));
    away.setVisible(isAway);
  }

  private Label goesTo() {
    Label goesTo = wrapped();
    goesTo.setId("resend-goes-to");
    goesTo.getStyleClass().add("send-goes-to");
    goesTo.setGraphic(new FontIcon("fth-mail"));
    goesTo.textProperty().bind(givenAddress.textProperty().map(this::goesTo));
    return goesTo;
  }

  private String goesTo(String given) {
    if (!given.isBlank()) {
      return texts.get("send.toGiven", given.strip());
    }
    Optional<CompletedEmailAddress> own = file.ownAddress();
    return own.map(
            address ->
                texts.get("send.toOwn", address.address(), words.addressOf(address.source())))
        .orElseGet(() -> texts.get("send.toNobody"));
  }

  private Label fault() {
    Label fault = wrapped();
    fault.setId("resend-address-fault");
    fault.getStyleClass().add("field-fault");
    fault
        .textProperty()
        .bind(
            givenAddress
                .textProperty()
                .map(
                    given ->
                        AddressFault.in(given)
                            .map(found -> found.sentence(texts.locale()))
                            .orElse("")));
    hideWhileEmpty(fault);
    return fault;
  }

  private Label obstacle() {
    Label obstacle = wrapped();
    obstacle.setId("resend-obstacle");
    obstacle.setGraphic(new FontIcon("fth-slash"));
    obstacle.getStyleClass().add("send-obstacle");
    givenAddress
        .textProperty()
        .subscribe(
            given -> {
              Optional<Obstacle> found = Obstacle.of(file, given);
              send.setDisable(found.isPresent());
              obstacle.setText(found.map(this::sentence).orElse(""));
            });
    hideWhileEmpty(obstacle);
    return obstacle;
  }

  private String sentence(Obstacle obstacle) {
    return texts.get(
        "obstacle." + obstacle.name(),
        words.statusWord(file.serviceCase()),
        file.hub().caller().name(),
        file.ownAddress().map(own -> words.addressOf(own.source())).orElse(""));
  }

  private Label mail() {
    Label mail = wrapped();
    mail.setText(texts.get("mail." + file.hub().mail().name()));
    mail.getStyleClass().add("provenance");
    return mail;
  }

  /** Takes the focus back when what had it is gone. */
  void focus() {
    send.requestFocus();
  }

  private static void hideWhileEmpty(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
