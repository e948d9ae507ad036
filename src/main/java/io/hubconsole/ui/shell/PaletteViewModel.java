package io.hubconsole.ui.shell;

import io.hubconsole.desk.session.Recognised;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds an action by its words, and offers what can be done with a number that was pasted. */
public final class PaletteViewModel {
  private final Texts texts;
  private final Navigator navigator;
  private final Supplier<List<PaletteEntry>> actions;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

  PaletteViewModel(Texts texts, Navigator navigator, Supplier<List<PaletteEntry>> actions) {
    this.texts = texts;
    this.navigator = navigator;
    this.actions = actions;
    text.addListener((_, _, typed) -> fill(typed));
  }

  void show() {
    text.set("");
    fill("");
    open.set(true);
  }

  void hide() {
    open.set(false);
  }

  /** Does what the entry says, and closes. */
  void choose(PaletteEntry entry) {
    hide();
    entry.action().run();
  }

  private void fill(String typed) {
    List<PaletteEntry> offered = new ArrayList<>();
    for (Recognised recognised : Recognised.in(typed)) {
      offer(recognised, offered);
    }
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    for (PaletteEntry action : actions.get()) {
      if (action.title().toLowerCase(Locale.ROOT).contains(wanted)) {
        offered.add(action);
      }
    }
    if (!wanted.isEmpty()) {
      offered.add(
          entry("palette.searchLog", typed, log(RequestFilter.ALL.withCommonSearch(typed))));
      offered.add(entry("palette.searchCases", typed, resend(typed)));
    }
    entries.setAll(offered);
  }

  private void offer(Recognised recognised, List<PaletteEntry> offered) {
    switch (recognised) {
      case Recognised.Guid(var guid) ->
          offered.add(entry("palette.openCase", guid.toString(), resend(guid.toString())));
      case Recognised.CaseNumber(int number) -> {
        String shown = Integer.toString(number);
        offered.add(entry("palette.openCase", shown, resend(shown)));
        offered.add(
            entry(
                "palette.requestsOfCase",
                shown,
                log(RequestFilter.ALL.and(new MetaIs("caseId", shown, Sense.ONLY)))));
      }
      case Recognised.EmailAddress(String address) ->
          offered.add(entry("palette.casesOfAddress", address, resend(address)));
      case Recognised.PostalCode(String code) ->
          offered.add(
              entry(
                  "palette.routeFrom",
                  code,
                  new Destination.Routing(
                      Optional.of(
                          RoutingQuery.EMPTY.with(RoutingParameter.CLIENT_POSTAL_CODE, code)))));
    }
  }

  private PaletteEntry entry(String key, String value, Destination destination) {
    String shown =
        value.strip().length() > 40 ? value.strip().substring(0, 40) + "…" : value.strip();
    return new PaletteEntry(texts.get(key, shown), "", () -> navigator.go(destination));
  }

  private static Destination resend(String search) {
    return new Destination.ResendEmail(Optional.of(search));
  }

  private static Destination log(RequestFilter filter) {
    return new Destination.RequestLog(Optional.of(filter));
  }

  StringProperty textProperty() {
    return text;
  }

  BooleanProperty openProperty() {
    return open;
  }

  ObservableList<PaletteEntry> entries() {
    return entries;
  }
}
