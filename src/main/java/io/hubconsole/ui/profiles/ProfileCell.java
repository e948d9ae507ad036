package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A profile in the list: its colour, its name, its word and whether it is open. */
final class ProfileCell extends ListCell<Profile> {
  private final ProfilesViewModel model;
  private final Region dot = new Region();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox line = new HBox(8, dot, new VBox(name, detail));

  ProfileCell(ProfilesViewModel model) {
    this.model = model;
    name.getStyleClass().add("case-cell-name");
    name.setMinWidth(0);
    detail.getStyleClass().addAll("case-cell-detail", "muted");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
  }

  @Override
  protected void updateItem(@Nullable Profile profile, boolean empty) {
    super.updateItem(profile, empty);
    setText(null);
    if (profile == null || empty) {
      setGraphic(null);
      return;
    }
    ProfileWords words = model.words();
    name.setText(words.name(profile));
    detail.setText(words.detail(profile, model.isOpen(profile), model.isUnsaved(profile)));
    dot.getStyleClass().setAll("profile-dot", ProfileWords.style(profile.purpose()));
    setGraphic(line);
  }
}
