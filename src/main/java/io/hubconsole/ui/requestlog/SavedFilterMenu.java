package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Fills the menu of the filters that are kept by name. */
final class SavedFilterMenu {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final Runnable keep;

  /**
   * A menu's filler.
   *
   * @param keep asks for a name to keep the present filter by
   */
  SavedFilterMenu(RequestLogViewModel model, Texts texts, Runnable keep) {
    this.model = model;
    this.texts = texts;
    this.keep = keep;
  }

  void fill(MenuButton menu) {
    List<MenuItem> items = new ArrayList<>();
    List<String> names = model.saved().names();
    names.forEach(name -> items.add(item(name, () -> show(name))));
    if (names.isEmpty()) {
      MenuItem none = item(texts.get("saved.none"), () -> {});
      none.setDisable(true);
      items.add(none);
    }
    items.add(new SeparatorMenuItem());
    MenuItem keepThis = item(texts.get("saved.keep"), keep);
    keepThis.setDisable(model.filter().asText().isEmpty());
    items.add(keepThis);
    if (!names.isEmpty()) {
      Menu remove = new Menu(texts.get("saved.remove"));
      names.forEach(name -> remove.getItems().add(item(name, () -> model.saved().remove(name))));
      items.add(remove);
    }
    menu.getItems().setAll(items);
  }

  private void show(String name) {
    model.saved().text(name).ifPresent(model.filter()::showText);
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
