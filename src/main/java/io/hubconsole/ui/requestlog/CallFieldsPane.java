package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.NamedChoice;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The fields of a call that is written by hand, each with what is wrong with it. */
public final class CallFieldsPane {
  private final CallForm form;
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

  public CallFieldsPane(CallForm form) {
    this.form = form;
    this.texts = form.texts();
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
    status.getItems().setAll(RequestStatus.values());
    status.setConverter(new NamedChoice<>(one -> texts.get("status." + one.word())));
    status.valueProperty().bindBidirectional(form.statusProperty());
  }

  private void bind(TextInputControl field, Label fault, NewRequestField of) {
    field.textProperty().bindBidirectional(form.value(of));
    fault.textProperty().bind(form.fault(of));
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    fault.visibleProperty().bind(fault.managedProperty());
  }

  public Parent root() {
    return loaded;
  }

  /** Takes the focus to the first field. */
  public void focus() {
    type.requestFocus();
  }
}
