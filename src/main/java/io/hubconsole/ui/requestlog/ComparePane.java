package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.comparison.Difference;
import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import io.hubconsole.desk.requestlog.comparison.RowComparison;
import io.hubconsole.desk.requestlog.comparison.RowComparison.Way;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two rows side by side, place by place. */
final class ComparePane extends VBox {
  private static final double LINE = 24;

  private final RequestLogViewModel model;
  private final Texts texts;
  private final TimeWords times;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Label failure = new Label();
  private final Label placeholder = new Label();
  private final TableView<Difference> table = new TableView<>();
  private final TableColumn<Difference, Difference> left;
  private final TableColumn<Difference, Difference> right;

  ComparePane(RequestLogViewModel model, Texts texts, TimeWords times) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.left = column(260, one -> valueOf(one, true), "left");
    this.right = column(260, one -> valueOf(one, false), "right");
    getStyleClass().add("log-lower");
    facts.getStyleClass().add("muted");
    facts.setId("log-compare-facts");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    facts.managedProperty().bind(facts.textProperty().isNotEmpty());
    table.setId("log-compare");
    table.setAccessibleText(texts.get("compare.title"));
    table.getStyleClass().addAll("dense", "compare-table");
    table.setFixedCellSize(LINE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(placeholder);
    table.getColumns().add(column(72, this::kindOf, "kind"));
    table.getColumns().add(column(190, this::placeOf, "place"));
    table.getColumns().add(left);
    table.getColumns().add(right);
    table.getColumns().getFirst().setText(texts.get("compare.kind"));
    table.getColumns().get(1).setText(texts.get("compare.place"));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), facts, table);
    model.compare().stateProperty().subscribe(this::show);
    model.compare().sameTooProperty().subscribe(_ -> show(model.compare().stateProperty().get()));
  }

  private HBox head() {
    title.getStyleClass().add("section-title");
    title.setMinWidth(0);
    title.setId("log-compare-title");
    title.tooltipProperty().bind(title.textProperty().map(Tooltip::new));
    failure.getStyleClass().add("field-fault");
    CheckBox sameToo = new CheckBox(texts.get("compare.sameToo"));
    sameToo.setId("log-compare-same");
    sameToo.setMinWidth(USE_PREF_SIZE);
    sameToo.selectedProperty().bindBidirectional(model.compare().sameTooProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = new Button("", new FontIcon("fth-x"));
    close.getStyleClass().addAll("small", "button-icon", "flat");
    close.setAccessibleText(texts.get("lower.close"));
    close.setTooltip(new Tooltip(texts.get("lower.close")));
    close.setOnAction(_ -> model.closeLower());
    HBox head = new HBox(10, title, failure, space, sameToo, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private TableColumn<Difference, Difference> column(
      double width, Function<Difference, String> value, String style) {
    TableColumn<Difference, Difference> column = new TableColumn<>();
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setCellFactory(_ -> new DifferenceCell(value));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.getStyleClass().add("compare-" + style);
    return column;
  }

  private void show(CompareState state) {
    failure.setText("");
    switch (state) {
      case CompareState.Nothing _ -> {}
      case CompareState.Reading(LogRow one, LogRow other) -> {
        head(one, other);
        empty(texts.get("compare.working"));
      }
      case CompareState.Failed(LogRow one, LogRow other, String sentence) -> {
        head(one, other);
        failure.setText(sentence);
        empty("");
      }
      case CompareState.Shown(LogRow one, LogRow other, RowComparison comparison) -> {
        head(one, other);
        facts.setText(factsOf(comparison));
        placeholder.setText(texts.get("compare.same"));
        table.getItems().setAll(model.compare().shown(comparison));
        table.scrollTo(0);
      }
    }
  }

  private void empty(String instead) {
    facts.setText("");
    placeholder.setText(instead);
    table.getItems().clear();
  }

  private void head(LogRow one, LogRow other) {
    title.setText(texts.get("compare.of", Long.toString(one.id()), Long.toString(other.id())));
    left.setText(columnOf(one));
    right.setText(columnOf(other));
  }

  private String columnOf(LogRow row) {
    return texts.get("compare.row", Long.toString(row.id()), times.minute(row.createdAt()));
  }

  /** How bodies were compared where that is not as one expects. */
  private String factsOf(RowComparison comparison) {
    List<String> told = new ArrayList<>();
    Stream.of(Part.REQUEST, Part.RESPONSE)
        .filter(part -> wayOf(comparison, part) == Way.TOO_LONG_FOR_STRUCTURE)
        .map(part -> texts.get("compare.tooLong", texts.get("compare.part." + part.name())))
        .forEach(told::add);
    if (comparison.cut()) {
      told.add(texts.get("compare.cut", comparison.all().size()));
    }
    return String.join(" ", told);
  }

  private static Way wayOf(RowComparison comparison, Part part) {
    return part == Part.REQUEST ? comparison.request() : comparison.response();
  }

  private String kindOf(Difference one) {
    return texts.get("compare.kind." + one.kind().name());
  }

  private String placeOf(Difference one) {
    String part = texts.get("compare.part." + one.part().name());
    return switch (one.place()) {
      case Place.Field(String name) -> name;
      case Place.Path(String path) when one.part() == Part.ROW -> path;
      case Place.Path(String path) -> part + " " + path;
      case Place.Line(int first, int second) when first == 0 || first == second ->
          texts.get("compare.line", part, second);
      case Place.Line(int first, int second) when second == 0 ->
          texts.get("compare.line", part, first);
      case Place.Line(int first, int second) -> texts.get("compare.lines", part, first, second);
    };
  }

  private static String valueOf(Difference one, boolean ofLeft) {
    String text = (ofLeft ? one.left() : one.right()).orElse("");
    String other = (ofLeft ? one.right() : one.left()).orElse("");
    return new ShortenedValue(text, other).text();
  }

  void focus() {
    table.requestFocus();
  }
}
