package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.ui.navigation.Destination;
import java.util.Optional;
import java.util.function.Consumer;

/** Leads from a row to elsewhere: its case, the routing of that, the clipboard. */
final class RowActions {
  private final DetailViewModel model;
  private final Desktop desktop;
  private final Consumer<Destination> go;

  RowActions(DetailViewModel model, Desktop desktop, Consumer<Destination> go) {
    this.model = model;
    this.desktop = desktop;
    this.go = go;
  }

  void openCase(LogRow row) {
    go.accept(new Destination.ResendEmail(Optional.of(Integer.toString(row.caseId()))));
  }

  void openRouting(LogRow row) {
    model.routingOf(row.caseId(), query -> go.accept(new Destination.Routing(Optional.of(query))));
  }

  void copy(LogRow row, DetailViewModel.Copy way) {
    model.copy(row, way, desktop::copy);
  }

  void copyText(String text) {
    desktop.copy(text);
  }
}
