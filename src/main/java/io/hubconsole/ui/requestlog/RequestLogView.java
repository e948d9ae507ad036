package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.EmptyState;
import io.hubconsole.ui.controls.ProvenanceLabel;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.requestlog.RequestLogViewModel.Lower;
import io.hubconsole.ui.shell.PaletteEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The request log view. */
public final class RequestLogView implements FeatureView {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final Formats formats;
  private final ColumnWidths widths;
  private final FilterBox filterBox;
  private final LogTable table;
  private final HistogramChart chart;
  private final RowActions actions;
  private final RowMenu rowMenu;
  private final LowerPanes lower;
  private final LogKeys keys;
  private final ProvenanceLabel provenance;
  private final Parent loaded;
  private ContextMenu openMenu = new ContextMenu();

  @FXML private VBox root;
  @FXML private HBox toolbar;
  @FXML private MenuButton saved;
  @FXML private HBox keepBar;
  @FXML private TextField keepName;
  @FXML private Label filterFault;
  @FXML private HBox failureBar;
  @FXML private Label failure;
  @FXML private Label legendSuccess;
  @FXML private Label legendError;
  @FXML private Label readout;
  @FXML private Button zoomOut;
  @FXML private VBox chartPane;
  @FXML private Button newRows;
  @FXML private HBox compareBar;
  @FXML private Label compareFirst;
  @FXML private SplitPane split;
  @FXML private StackPane listPane;
  @FXML private EmptyState empty;
  @FXML private Button emptyClear;
  @FXML private VBox emptyPane;
  @FXML private Label found;
  @FXML private HBox foot;
  @FXML private ProgressIndicator working;

  public RequestLogView(
      RequestLogViewModel model,
      Texts texts,
      Formats formats,
      ColumnWidths widths,
      Desktop desktop,
      Consumer<Destination> go) {
    this.model = model;
    this.texts = texts;
    this.formats = formats;
    this.widths = widths;
    TimeWords times = new TimeWords(texts.locale(), formats.zone());
    this.table = new LogTable(texts, times, widths);
    this.filterBox = new FilterBox(model.filter(), texts, table::enter);
    this.chart = new HistogramChart(model.histogram(), texts, times, formats);
    this.actions = new RowActions(model.detail(), desktop, go);
    this.rowMenu = new RowMenu(model, texts, actions);
    this.provenance = new ProvenanceLabel(formats);
    this.lower = new LowerPanes(model, texts, times, formats, actions, table, filterBox::focus);
    this.keys = keysOfView();
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    HBox.setHgrow(filterBox, Priority.ALWAYS);
    toolbar.getChildren().addFirst(filterBox);
    root.getChildren().add(1, new FilterChips(model.filter(), texts));
    showWhileFilled(filterFault);
    filterFault
        .textProperty()
        .bind(
            model
                .filter()
                .faultProperty()
                .map(fault -> fault.isEmpty() ? "" : texts.get("filter.unchanged", fault)));
    model.filter().faultProperty().subscribe(_ -> fade());
    model.list().failureProperty().subscribe(_ -> fade());
    SavedFilterMenu menu = new SavedFilterMenu(model, texts, () -> showKeepBar(true));
    saved.setOnShowing(_ -> menu.fill(saved));
    menu.fill(saved);
    showKeepBar(false);
    bindChart();
    bindList();
    model.lowerProperty().subscribe(wanted -> lower.show(split, wanted));
    // Before the tables, which have a use of their own for some of the keys.
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyOfView);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.sceneProperty().subscribe(scene -> model.list().watch(scene != null));
  }

  /** Rows and chart that are not what is asked for look so. */
  private void fade() {
    boolean isAnswered =
        model.filter().faultProperty().get().isEmpty()
            && model.list().failureProperty().get().isEmpty();
    double opacity = isAnswered ? 1 : 0.45;
    chartPane.setOpacity(opacity);
    split.setOpacity(opacity);
  }

  private void bindChart() {
    chartPane.getChildren().add(chart);
    legendSuccess.getStyleClass().add("legend-success");
    legendError.getStyleClass().add("legend-error");
    readout.textProperty().bind(chart.readoutProperty());
    zoomOut.visibleProperty().bind(model.histogram().canZoomOutProperty());
    model.histogram().barsProperty().subscribe(_ -> showLegend());
    model.histogram().insteadProperty().subscribe(_ -> showLegend());
  }

  private void showLegend() {
    HistogramBars bars = model.histogram().barsProperty().get();
    String instead = model.histogram().insteadProperty().get();
    legendError.setVisible(instead.isEmpty());
    legendSuccess.setContentDisplay(
        instead.isEmpty() ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
    if (instead.isEmpty()) {
      legendSuccess.setText(texts.get("histogram.success", formats.number(bars.success())));
      legendError.setText(texts.get("histogram.error", formats.number(bars.error())));
    } else {
      legendSuccess.setText(instead);
      legendError.setText("");
    }
  }

  private void bindList() {
    RequestListViewModel list = model.list();
    listPane.getChildren().addFirst(new LogList(table));
    foot.getChildren().add(provenance);
    table.onSelected(model::open);
    table.setOnContextMenuRequested(this::showMenu);
    list.rowsProperty().subscribe(this::showRows);
    list.stateProperty().subscribe(this::showState);
    working.visibleProperty().bind(list.workingProperty());
    showWhileFilled(failure);
    failure.textProperty().bind(list.failureProperty().map(this::failureText));
    failureBar.visibleProperty().bind(list.failureProperty().isNotEmpty());
    failureBar.managedProperty().bind(failureBar.visibleProperty());
    newRows.visibleProperty().bind(list.newRowsProperty().greaterThan(0));
    newRows.managedProperty().bind(newRows.visibleProperty());
    newRows
        .textProperty()
        .bind(
            list.newRowsProperty()
                .map(count -> texts.get("list.new", formats.number(count.longValue()))));
    list.provenanceProperty().subscribe(this::showProvenance);
    compareBar.managedProperty().bind(compareBar.visibleProperty());
    model.compare().firstProperty().subscribe(this::showCompared);
  }

  /** A row that is chosen is named until there is a second. */
  private void showCompared(Optional<LogRow> first) {
    compareBar.setVisible(first.isPresent());
    compareFirst.setText(
        first
            .map(row -> texts.get("compare.first", Long.toString(row.id()), row.type()))
            .orElse(""));
  }

  private static void showWhileFilled(Label label) {
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
  }

  private String failureText(String sentence) {
    return model
        .list()
        .provenanceProperty()
        .get()
        .map(from -> texts.get("failed.old", sentence, formats.clockTime(from.at())))
        .orElse(sentence);
  }

  private void showRows(RequestPages rows) {
    table.show(rows);
    showFound(rows, model.list().provenanceProperty().get());
  }

  private void showFound(RequestPages rows, Optional<Provenance> from) {
    String key = from.filter(Provenance::isRemembered).isPresent() ? "remembered" : "count";
    found.setText(rows.isEmpty() ? "" : texts.get("list." + key, formats.number(rows.size())));
  }

  private void showProvenance(Optional<Provenance> from) {
    from.ifPresentOrElse(provenance::show, provenance::clear);
    showFound(model.list().rowsProperty().get(), from);
  }

  private void showState(LogState state) {
    String key =
        switch (state) {
          case LogState.Rows _ -> "";
          case LogState.Opening _ -> "opening";
          case LogState.EmptyLog _ -> "emptyLog";
          case LogState.NothingFound _ -> "nothingFound";
          case LogState.NothingKnown _ -> "nothingKnown";
        };
    emptyPane.setVisible(!key.isEmpty());
    table.setVisible(key.isEmpty());
    emptyClear.setVisible(state instanceof LogState.NothingFound);
    if (!key.isEmpty()) {
      empty.setTitle(texts.get("state." + key));
      empty.setText(texts.get("state." + key + ".text") + whereRemembered());
    }
  }

  /** Nothing in memory is not nothing in the hub. */
  private String whereRemembered() {
    return model
        .list()
        .provenanceProperty()
        .get()
        .filter(Provenance::isRemembered)
        .map(_ -> " " + texts.get("state.remembered"))
        .orElse("");
  }

  private void showMenu(ContextMenuEvent event) {
    table.selectedRow().ifPresent(row -> showMenu(row, event.getScreenX(), event.getScreenY()));
    event.consume();
  }

  private void showMenu(LogRow row, double x, double y) {
    openMenu.hide();
    openMenu = rowMenu.of(row);
    openMenu.show(table, x, y);
  }

  private LogKeys keysOfView() {
    return new LogKeys()
        .with(KeyCode.F2, "palette.note", this::writeNote)
        .with(KeyCode.F3, "palette.compare", () -> atHand().ifPresent(model::compare))
        .with(KeyCode.F4, "palette.groups", this::toggleGroups)
        .with(KeyCode.F5, "palette.again", this::showNew)
        .with(KeyCode.F6, "palette.case", () -> atHand().ifPresent(actions::openCase))
        .with(KeyCode.F7, "palette.routing", () -> atHand().ifPresent(actions::openRouting))
        .with(KeyCode.F8, "palette.menu", this::showMenuAtRow)
        .withShortcut(KeyCode.F, "palette.filter", filterBox::focus)
        .withShortcut(KeyCode.E, "palette.export", this::toggleExport)
        .withShortcut(KeyCode.N, "palette.new", this::toggleNewRequest);
  }

  private void onKeyOfView(KeyEvent event) {
    Optional<Runnable> action = keys.of(event);
    if (action.isPresent()) {
      action.get().run();
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.closeLower();
    } else if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(event)
        && model.lowerProperty().get() == Lower.NEW_REQUEST) {
      model.newRequest().save();
    } else {
      return;
    }
    event.consume();
  }

  /**
   * What the palette offers of this view; each shows the view and does it there.
   *
   * @param arrive shows the view
   */
  public List<PaletteEntry> offers(Runnable arrive) {
    return keys.entries(texts, arrive);
  }

  private void writeNote() {
    lower.writeNote(model.lowerProperty().get());
  }

  private Optional<LogRow> atHand() {
    return model.atHand(table.selectedRow());
  }

  private void showMenuAtRow() {
    atHand()
        .ifPresent(
            row -> {
              openMenu.hide();
              openMenu = rowMenu.of(row);
              openMenu.show(table, Side.TOP, 60, 60);
            });
  }

  private void showKeepBar(boolean shown) {
    keepBar.setVisible(shown);
    keepBar.setManaged(shown);
    if (shown) {
      keepName.clear();
      keepName.requestFocus();
    }
  }

  @FXML
  private void keepFilter() {
    String name = keepName.getText().strip();
    if (!name.isEmpty()) {
      model.saved().save(name, model.filter().asText());
      showKeepBar(false);
    }
  }

  @FXML
  private void closeKeepBar() {
    showKeepBar(false);
  }

  @FXML
  private void toggleGroups() {
    model.toggle(Lower.GROUPS);
  }

  @FXML
  private void toggleExport() {
    model.toggle(Lower.EXPORT);
  }

  @FXML
  private void toggleNewRequest() {
    model.toggle(Lower.NEW_REQUEST);
  }

  @FXML
  private void showNew() {
    model.findAgain();
  }

  @FXML
  private void compareNothing() {
    model.compare().forget();
    table.requestFocus();
  }

  @FXML
  private void clearFilter() {
    model.filter().clear();
  }

  @FXML
  private void widen() {
    model.histogram().zoomOut();
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.RequestLog(var wanted)) {
      wanted.ifPresent(model.filter()::show);
    }
    filterBox.focus();
  }

  @Override
  public void dispose() {
    widths.write();
    openMenu.hide();
    model.dispose();
  }
}
