package io.hubconsole.ui.settings;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.NamedChoice;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The settings. */
public final class SettingsView implements FeatureView {
  private final SettingsViewModel model;
  private final Parent loaded;

  @FXML private ComboBox<Appearance> appearance;
  @FXML private ComboBox<Optional<String>> language;
  @FXML private TextField home;

  public SettingsView(SettingsViewModel model, Texts texts) {
    this.model = model;
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    appearance.getItems().setAll(model.appearances());
    appearance.setConverter(new NamedChoice<>(model::nameOf));
    appearance.valueProperty().bindBidirectional(model.appearanceProperty());
    language.getItems().setAll(model.languages());
    language.setConverter(new NamedChoice<>(model::nameOfLanguage));
    language.valueProperty().bindBidirectional(model.languageProperty());
    home.setText(model.homePath());
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    appearance.requestFocus();
  }

  @Override
  public void dispose() {
    appearance.valueProperty().unbindBidirectional(model.appearanceProperty());
    language.valueProperty().unbindBidirectional(model.languageProperty());
  }
}
