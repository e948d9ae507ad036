package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ExportFormat;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.NamedChoice;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.FileChooser;

/** Where the rows of the filter are written to a file. */
final class ExportPane {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final Parent loaded;

  @FXML private ChoiceBox<ExportFormat> format;
  @FXML private CheckBox redacted;
  @FXML private Button choose;
  @FXML private Button cancel;
  @FXML private ProgressBar progress;
  @FXML private Label told;

  ExportPane(RequestLogViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    ExportViewModel export = model.export();
    format.getItems().setAll(ExportFormat.values());
    format.setConverter(new NamedChoice<>(one -> texts.get("export.format." + one.name())));
    format.valueProperty().bindBidirectional(export.formatProperty());
    redacted.selectedProperty().bindBidirectional(export.redactedProperty());
    choose.disableProperty().bind(export.workingProperty());
    cancel.visibleProperty().bind(export.workingProperty());
    progress.visibleProperty().bind(export.workingProperty());
    progress.progressProperty().bind(export.progressProperty());
    told.textProperty().bind(export.toldProperty());
    export
        .failedProperty()
        .subscribe(
            failed -> told.getStyleClass().setAll("label", failed ? "field-fault" : "muted"));
  }

  Parent root() {
    return loaded;
  }

  void focus() {
    format.requestFocus();
  }

  @FXML
  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("export.choose"));
    chooser.setInitialFileName(model.export().suggestedName());
    File file = chooser.showSaveDialog(loaded.getScene().getWindow());
    if (file != null) {
      model.export().write(file.toPath());
    }
  }

  @FXML
  private void stop() {
    model.export().cancel();
  }

  @FXML
  private void close() {
    model.closeLower();
  }
}
