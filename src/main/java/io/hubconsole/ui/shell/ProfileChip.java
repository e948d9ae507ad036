package io.hubconsole.ui.shell;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.ui.profiles.ProfileWords;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chip that says on which hub one works, by colour and word; a menu of the others. */
final class ProfileChip {
  private final ShellViewModel model;

  ProfileChip(ShellViewModel model) {
    this.model = model;
  }

  void dress(MenuButton chip) {
    chip.setText(model.profileText());
    chip.setAccessibleText(model.profileSpoken());
    chip.getStyleClass().add(model.profileStyle());
    // What is known may have changed since.
    chip.setOnShowing(_ -> fill(chip));
    fill(chip);
  }

  private void fill(MenuButton chip) {
    chip.getItems().clear();
    ToggleGroup one = new ToggleGroup();
    for (Profile known : model.profiles().known()) {
      RadioMenuItem item = new RadioMenuItem(model.words().line(known), dot(known));
      item.setToggleGroup(one);
      item.setMnemonicParsing(false);
      item.setSelected(known.id().equals(model.profiles().current().id()));
      item.setOnAction(_ -> model.profiles().to(known));
      chip.getItems().add(item);
    }
    MenuItem manage = new MenuItem(model.manageText(), new FontIcon("fth-settings"));
    manage.setOnAction(_ -> model.manageProfiles());
    chip.getItems().addAll(new SeparatorMenuItem(), manage);
  }

  private static Region dot(Profile known) {
    Region dot = new Region();
    dot.getStyleClass().addAll("profile-dot", ProfileWords.style(known.purpose()));
    return dot;
  }
}
