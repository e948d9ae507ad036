package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.NamedChoice;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The form that logs a request by hand. */
final class NewRequestPane {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final Parent loaded;

  @FXML private TextField type;
  @FXML private Label typeFault;
  @FXML private ChoiceBox<RequestStatus> status;
  @FXML private TextField caseId;
  @FXML private Label caseIdFault;
  @FXML private TextField url;
  @FXML private Label urlFault;
  @FXML private TextField message;
  @FXML private Label messageFault;
  @FXML private TextField meta;
  @FXML private Label metaFault;
  @FXML private TextArea request;
  @FXML private Label requestFault;
  @FXML private TextArea response;
  @FXML private Label responseFault;
  @FXML private Button save;
  @FXML private Label told;

  NewRequestPane(RequestLogViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    bind(type, typeFault, NewRequestField.TYPE);
    bind(caseId, caseIdFault, NewRequestField.CASE_ID);
    bind(url, urlFault, NewRequestField.URL);
    bind(meta, metaFault, NewRequestField.META);
    bind(message, messageFault, NewRequestField.MESSAGE);
    bind(request, requestFault, NewRequestField.REQUEST);
    bind(response, responseFault, NewRequestField.RESPONSE);
    NewRequestViewModel form = model.newRequest();
    status.getItems().setAll(RequestStatus.values());
    status.setConverter(new NamedChoice<>(one -> texts.get("status." + one.word())));
    status.valueProperty().bindBidirectional(form.statusProperty());
    StringBinding obstacle = form.obstacle();
    save.disableProperty().bind(form.workingProperty().or(obstacle.isNotEmpty()));
    told.textProperty()
        .bind(Bindings.when(obstacle.isEmpty()).then(form.toldProperty()).otherwise(obstacle));
    form.failedProperty()
        .subscribe(
            failed -> told.getStyleClass().setAll("label", failed ? "field-fault" : "log-success"));
  }

  private void bind(TextInputControl field, Label fault, NewRequestField of) {
    field.textProperty().bindBidirectional(model.newRequest().value(of));
    fault.textProperty().bind(model.newRequest().fault(of));
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    fault.visibleProperty().bind(fault.managedProperty());
  }

  Parent root() {
    return loaded;
  }

  void focus() {
    type.requestFocus();
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
