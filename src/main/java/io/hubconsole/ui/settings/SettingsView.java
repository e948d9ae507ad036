package io.hubconsole.ui.settings;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.NamedChoice;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.profiles.ProfilesView;
import io.hubconsole.ui.shell.UpdateViewModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings, and the profiles beside them. */
public final class SettingsView implements FeatureView {
  private final SettingsViewModel model;
  private final UpdateViewModel updates;
  private final ProfilesView profilesPage;
  private final BooleanProperty profilesShown;
  private final Parent loaded;

  @FXML private TabPane parts;
  @FXML private Tab look;
  @FXML private Tab profiles;

  @FXML private ComboBox<Appearance> appearance;
  @FXML private ComboBox<Optional<String>> language;
  @FXML private Label appearanceLocked;
  @FXML private Label languageLocked;
  @FXML private TextField home;
  @FXML private ComboBox<KeptLog> log;
  @FXML private TextField logRows;
  @FXML private Button logKeep;
  @FXML private Label logTold;
  @FXML private VBox machine;
  @FXML private Label machineSources;
  @FXML private VBox machineFaults;
  @FXML private Label updateState;
  @FXML private Label updateNotes;
  @FXML private Button updatePage;

  /**
   * A view of both.
   *
   * @param profilesShown which of the two was shown last; outlives the view
   */
  public SettingsView(
      SettingsViewModel model,
      UpdateViewModel updates,
      ProfilesView profilesPage,
      BooleanProperty profilesShown,
      Texts texts) {
    this.model = model;
    this.updates = updates;
    this.profilesShown = profilesShown;
    this.profilesPage = profilesPage;
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
    bindLog(model.log());
    lock(appearance, appearanceLocked, model.isAppearanceLocked());
    lock(language, languageLocked, model.isLanguageLocked());
    machineSources.setText(model.machineSources());
    model.machineFaults().forEach(sentence -> machineFaults.getChildren().add(fault(sentence)));
    show(machineSources, !model.machineSources().isEmpty());
    show(machine, !model.machineSources().isEmpty() || !model.machineFaults().isEmpty());
    bindUpdates();
    profiles.setContent(profilesPage.root());
    parts.getSelectionModel().select(profilesShown.get() ? profiles : look);
    parts
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(shown -> profilesShown.set(profiles.equals(shown)));
  }

  private void bindLog(KeptLogViewModel kept) {
    log.getItems().setAll(kept.choices());
    log.setConverter(new NamedChoice<>(kept::nameOf));
    log.valueProperty().bindBidirectional(kept.choiceProperty());
    logRows.textProperty().bindBidirectional(kept.rowsProperty());
    logRows.visibleProperty().bind(kept.isByRows());
    logRows.managedProperty().bind(logRows.visibleProperty());
    logKeep.disableProperty().bind(kept.canBeKept().not());
    logTold
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kept.fault().isEmpty() ? kept.toldProperty().get() : kept.fault(),
                kept.toldProperty(),
                kept.rowsProperty(),
                kept.choiceProperty()));
    logTold.managedProperty().bind(logTold.textProperty().isNotEmpty());
  }

  @FXML
  private void keepLog() {
    model.log().keep();
  }

  private void bindUpdates() {
    updateState.textProperty().bind(updates.detail());
    updateNotes.textProperty().bind(updates.notes());
    showWhile(updateState, updateState.textProperty().isNotEmpty());
    showWhile(updateNotes, updateNotes.textProperty().isNotEmpty());
    showWhile(updatePage, updates.line().isNotEmpty());
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(node.visibleProperty());
  }

  @FXML
  private void openUpdate() {
    updates.open();
  }

  private static void lock(ComboBox<?> choice, Label why, boolean locked) {
    choice.setDisable(locked);
    choice.setAccessibleHelp(locked ? why.getText() : "");
    show(why, locked);
  }

  private static Label fault(String sentence) {
    Label fault = new Label(sentence);
    fault.getStyleClass().add("field-fault");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    return fault;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Profiles) {
      parts.getSelectionModel().select(profiles);
    }
    // The pixels come with the first look; without them nothing could have the focus.
    parts.applyCss();
    parts.layout();
    if (look.isSelected()) {
      (appearance.isDisabled() ? home : appearance).requestFocus();
    } else {
      profilesPage.focus();
    }
  }

  @Override
  public void dispose() {
    profilesPage.dispose();
    appearance.valueProperty().unbindBidirectional(model.appearanceProperty());
    language.valueProperty().unbindBidirectional(model.languageProperty());
  }
}
