package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestFilter.UrlIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** What can be done with a row: filter by a value of it, copy it, follow its case. */
final class RowMenu {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final RowActions actions;

  RowMenu(RequestLogViewModel model, Texts texts, RowActions actions) {
    this.model = model;
    this.texts = texts;
    this.actions = actions;
  }

  ContextMenu of(LogRow row) {
    Menu only = new Menu(texts.get("menu.only"));
    conditions(row, Sense.ONLY).forEach(condition -> only.getItems().add(filterBy(condition)));
    Menu not = new Menu(texts.get("menu.not"));
    conditions(row, Sense.NOT).forEach(condition -> not.getItems().add(filterBy(condition)));
    MenuItem toCase = item("menu.case", () -> actions.openCase(row));
    toCase.setAccelerator(new KeyCodeCombination(KeyCode.F6));
    MenuItem toRouting = item("menu.routing", () -> actions.openRouting(row));
    toRouting.setAccelerator(new KeyCodeCombination(KeyCode.F7));
    ContextMenu menu =
        new ContextMenu(only, not, new SeparatorMenuItem(), toCase, toRouting, compare(row));
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("menu.copyLine", () -> actions.copy(row, DetailViewModel.Copy.LINE)),
            item("menu.copyJson", () -> actions.copy(row, DetailViewModel.Copy.JSON)));
    if (!row.url().isEmpty()) {
      menu.getItems()
          .add(item("menu.copyCurl", () -> actions.copy(row, DetailViewModel.Copy.CURL)));
    }
    return menu;
  }

  private MenuItem compare(LogRow row) {
    MenuItem compare = item("menu.compare", () -> model.compare(row));
    model
        .compare()
        .firstProperty()
        .get()
        .ifPresent(
            first ->
                compare.setText(
                    first.id() == row.id()
                        ? texts.get("menu.compareNot")
                        : texts.get("menu.compareWith", Long.toString(first.id()))));
    compare.setAccelerator(new KeyCodeCombination(KeyCode.F3));
    return compare;
  }

  /** What of a row can be filtered by. */
  static List<Condition> conditions(LogRow row, Sense sense) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new TypeIs(row.type(), sense));
    conditions.add(new StatusIs(sense == Sense.ONLY ? row.status() : other(row.status())));
    conditions.add(new MetaIs("caseId", Integer.toString(row.caseId()), sense));
    if (!row.host().isEmpty()) {
      conditions.add(new HostIs(row.host(), sense));
      conditions.add(new UrlIs(row.url(), sense));
    }
    return conditions;
  }

  private static RequestStatus other(RequestStatus status) {
    return status == RequestStatus.ERROR ? RequestStatus.SUCCESS : RequestStatus.ERROR;
  }

  private MenuItem filterBy(Condition condition) {
    String text = model.filter().textOf(condition);
    MenuItem item = new MenuItem(text.length() > 80 ? text.substring(0, 80) + "…" : text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.filter().add(condition));
    return item;
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
