package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.profiles.Draft.Kind;
import java.io.File;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** The profiles to the left, the form of one to the right. */
public final class ProfilesView {
  private final ProfilesViewModel model;
  private final Parent loaded;

  @FXML private ListView<Profile> list;
  @FXML private Button add;
  @FXML private ScrollPane scroll;
  @FXML private Label title;
  @FXML private Label mark;
  @FXML private Label practiceText;
  @FXML private Label setByIt;
  @FXML private VBox nameBox;
  @FXML private TextField name;
  @FXML private Label nameFault;
  @FXML private VBox kindBox;
  @FXML private RadioButton kindRemote;
  @FXML private RadioButton kindFolder;
  @FXML private VBox remoteBox;
  @FXML private TextField address;
  @FXML private Label addressFault;
  @FXML private HBox tokenKept;
  @FXML private PasswordField token;
  @FXML private Label tokenFault;
  @FXML private Label place;
  @FXML private VBox folderBox;
  @FXML private TextField folder;
  @FXML private Label folderFault;
  @FXML private TextField partner;
  @FXML private Label partnerFault;
  @FXML private VBox purposeBox;
  @FXML private RadioButton purposeTest;
  @FXML private RadioButton purposeLive;
  @FXML private CheckBox readOnly;
  @FXML private Label told;
  @FXML private Button test;
  @FXML private Button stop;
  @FXML private Button open;
  @FXML private Button wipe;
  @FXML private Button remove;
  @FXML private Label removeHint;
  @FXML private VBox removal;
  @FXML private Label removalQuestion;
  @FXML private Button keep;
  @FXML private Button askedYes;

  public ProfilesView(ProfilesViewModel model) {
    this.model = model;
    this.loaded = new ViewLoader().load(this, model.words().texts().bundle());
  }

  @FXML
  private void initialize() {
    bindList();
    bindFields();
    bindKinds();
    bindToken();
    bindButtons();
    model.shownProperty().subscribe(this::shown);
    model.toldProperty().subscribe(this::tell);
  }

  private void bindList() {
    list.setItems(model.known());
    list.setCellFactory(_ -> new ProfileCell(model));
    list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> choose(chosen));
  }

  private void choose(@Nullable Profile chosen) {
    if (chosen != null && !chosen.equals(model.shownProperty().get())) {
      model.show(chosen);
    }
  }

  private void bindFields() {
    ProfileForm form = model.form();
    name.textProperty().bindBidirectional(form.nameProperty());
    address.textProperty().bindBidirectional(form.addressProperty());
    token.textProperty().bindBidirectional(form.tokenProperty());
    folder.textProperty().bindBidirectional(form.folderProperty());
    partner.textProperty().bindBidirectional(form.partnerProperty());
    readOnly.selectedProperty().bindBidirectional(form.readOnlyProperty());
    bindFault(nameFault, ProfileField.NAME);
    bindFault(addressFault, ProfileField.ADDRESS);
    bindFault(tokenFault, ProfileField.TOKEN);
    bindFault(folderFault, ProfileField.FOLDER);
    bindFault(partnerFault, ProfileField.PARTNER);
  }

  private void bindFault(Label fault, ProfileField field) {
    fault.textProperty().bind(model.form().fault(field));
    showWhile(fault, fault.textProperty().isNotEmpty());
  }

  private void bindKinds() {
    ObjectProperty<Kind> kind = model.form().kindProperty();
    choice(kindRemote, kind, Kind.REMOTE);
    choice(kindFolder, kind, Kind.FOLDER);
    ObjectProperty<Purpose> purpose = model.form().purposeProperty();
    choice(purposeTest, purpose, Purpose.TEST);
    choice(purposeLive, purpose, Purpose.LIVE);
    purposeTest.getStyleClass().add("stake-test");
    purposeLive.getStyleClass().add("stake-live");
    ObservableValue<Boolean> practice = kind.map(Kind.PRACTICE::equals);
    showWhile(practiceText, practice);
    for (Node box : new Node[] {nameBox, kindBox, purposeBox, test}) {
      showWhile(box, practice.map(is -> !is));
    }
    showWhile(remoteBox, kind.map(Kind.REMOTE::equals));
    showWhile(folderBox, kind.map(Kind.FOLDER::equals));
  }

  private static <T> void choice(RadioButton button, ObjectProperty<T> value, T meant) {
    value.subscribe(chosen -> button.setSelected(meant.equals(chosen)));
    button.setOnAction(_ -> value.set(meant));
  }

  private void bindToken() {
    KeptToken kept = model.token();
    showWhile(tokenKept, kept.keptProperty());
    showWhile(token, kept.askedProperty());
    place.textProperty().bind(kept.placeProperty());
  }

  private void bindButtons() {
    ReadOnlyBooleanProperty working = model.workingProperty();
    // Not what is pressed itself, which would lose the focus: the model takes no second press.
    open.disableProperty().bind(working);
    // Another form would get what is said of this one.
    list.disableProperty().bind(working);
    add.disableProperty().bind(working);
    showWhile(stop, model.toldProperty().map(now -> now instanceof Told.Trying));
    showWhile(removal, model.askedProperty().map(now -> now.wish() != Asked.Wish.NOTHING));
    model.askedProperty().subscribe(this::ask);
  }

  private void ask(Asked now) {
    if (now.wish() != Asked.Wish.NOTHING) {
      removalQuestion.setText(model.question(now));
      askedYes.setText(
          model.words().texts().get(now.wish() == Asked.Wish.REMOVE ? "remove.yes" : "wipe.yes"));
      // Enter alone does what cannot be regretted.
      keep.requestFocus();
      scroll.setVvalue(scroll.getVmax());
    }
  }

  private void shown(@Nullable Profile profile) {
    ProfileWords words = model.words();
    if (profile == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(profile);
    }
    list.refresh();
    title.setText(profile == null ? words.texts().get("title.new") : words.name(profile));
    boolean isOpen = model.isOpen(profile);
    mark.setText(isOpen ? words.texts().get("isOpen") : "");
    show(open, profile != null && !isOpen);
    show(wipe, model.isWipeable(profile));
    hold(model.isSetByIt(profile));
    show(remove, model.isRemovable(profile));
    show(removeHint, isOpen && profile != null && profile.purpose() != Purpose.PRACTICE);
    scroll.setVvalue(0);
  }

  /** What IT has set for good cannot be changed, but a token can be given. */
  private void hold(boolean held) {
    show(setByIt, held);
    for (Node field : new Node[] {nameBox, kindBox, address, folderBox, purposeBox, readOnly}) {
      field.setDisable(held);
    }
  }

  private void tell(Told now) {
    told.setText(now.text());
    told.getStyleClass()
        .setAll(
            "label",
            switch (now) {
              case Told.Nothing _, Told.Trying _ -> "muted";
              case Told.Good _ -> "log-success";
              case Told.Bad _ -> "field-fault";
            });
    show(told, !now.text().isEmpty());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(node.visibleProperty());
  }

  public Parent root() {
    return loaded;
  }

  /** Takes the focus to the list. */
  public void focus() {
    list.requestFocus();
  }

  /** Wants no answers any more. */
  public void dispose() {
    model.dispose();
  }

  @FXML
  private void add() {
    model.add();
    name.requestFocus();
  }

  @FXML
  private void browse() {
    File chosen = new DirectoryChooser().showDialog(loaded.getScene().getWindow());
    if (chosen != null) {
      folder.setText(chosen.getPath());
    }
  }

  @FXML
  private void replaceToken() {
    model.token().replace();
    token.requestFocus();
  }

  @FXML
  private void forgetToken() {
    model.forgetToken();
  }

  @FXML
  private void save() {
    model.save();
  }

  @FXML
  private void test() {
    model.test();
  }

  @FXML
  private void stop() {
    model.stopTrial();
  }

  @FXML
  private void open() {
    model.open();
  }

  @FXML
  private void remove() {
    model.ask(Asked.Wish.REMOVE);
  }

  @FXML
  private void wipe() {
    model.ask(Asked.Wish.WIPE);
  }

  @FXML
  private void keep() {
    model.keep();
    remove.requestFocus();
  }

  @FXML
  private void doAsked() {
    model.doAsked();
    list.requestFocus();
  }
}
