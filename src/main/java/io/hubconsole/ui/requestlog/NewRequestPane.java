package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** The form that logs a request by hand. */
final class NewRequestPane {
  private final RequestLogViewModel model;
  private final CallFieldsPane calls;
  private final Parent loaded;

  @FXML private ScrollPane fields;
  @FXML private Button save;
  @FXML private Label told;

  NewRequestPane(RequestLogViewModel model, Texts texts) {
    this.model = model;
    this.calls = new CallFieldsPane(model.newRequest().form());
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    NewRequestViewModel form = model.newRequest();
    fields.setContent(calls.root());
    save.textProperty().bind(form.saveText());
    StringBinding obstacle = form.obstacle();
    save.disableProperty().bind(form.workingProperty().or(obstacle.isNotEmpty()));
    told.textProperty()
        .bind(Bindings.when(obstacle.isEmpty()).then(form.toldProperty()).otherwise(obstacle));
    form.failedProperty()
        .subscribe(
            failed -> told.getStyleClass().setAll("label", failed ? "field-fault" : "log-success"));
  }

  Parent root() {
    return loaded;
  }

  void focus() {
    calls.focus();
  }

  @FXML
  private void saveRequest() {
    model.newRequest().save();
  }

  @FXML
  private void close() {
    model.closeLower();
  }
}
