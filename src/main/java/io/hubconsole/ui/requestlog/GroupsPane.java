package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.ErrorGroups;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.controls.ProvenanceLabel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The error groups of the filter; pressing one narrows the filter to it. */
final class GroupsPane extends VBox {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final TimeWords times;
  private final Formats formats;
  private final TableView<ErrorGroup> table = new TableView<>();
  private final Label over = new Label();
  private final NoteBox note;
  private final ProvenanceLabel from;

  GroupsPane(RequestLogViewModel model, Texts texts, TimeWords times, Formats formats) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.formats = formats;
    this.from = new ProvenanceLabel(formats);
    this.note =
        new NoteBox(
            "log-group-note", model.groups().notes(), texts, times, formats, table::requestFocus);
    getStyleClass().add("log-lower");
    table.setId("log-groups");
    table.setAccessibleText(texts.get("groups.title"));
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.setPlaceholder(new Label(texts.get("groups.none")));
    addColumns();
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
          }
        });
    table.setOnMouseClicked(this::onClick);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), table, note);
    table.getSelectionModel().selectedItemProperty().subscribe(this::showNote);
    model.groups().notes().notesProperty().subscribe(_ -> table.refresh());
    model.groups().groupsProperty().subscribe(this::show);
  }

  private HBox head() {
    Label title = new Label(texts.get("groups.title"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    over.getStyleClass().add("muted");
    from.setMinWidth(USE_PREF_SIZE);
    over.setMinWidth(0);
    over.tooltipProperty().bind(over.textProperty().map(Tooltip::new));
    Label failure = new Label();
    failure.textProperty().bind(model.groups().failureProperty());
    failure.getStyleClass().add("field-fault");
    ProgressIndicator working = new ProgressIndicator();
    working.setPrefSize(14, 14);
    working.setMaxSize(14, 14);
    working.setAccessibleText(texts.get("groups.working"));
    working.visibleProperty().bind(model.groups().workingProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button only = new Button("", new FontIcon("fth-filter"));
    only.getStyleClass().addAll("small", "button-icon", "flat");
    only.setId("log-group-only");
    only.setAccessibleText(texts.get("groups.only"));
    only.setTooltip(new Tooltip(texts.get("groups.only")));
    only.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    only.setOnAction(_ -> choose());
    Button write = new Button(texts.get("note.write"), new FontIcon("fth-edit-3"));
    write.getStyleClass().add("small");
    write.setId("log-note-button");
    write.setMinWidth(USE_PREF_SIZE);
    write.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    write.setOnAction(_ -> writeNote());
    Button close = new Button("", new FontIcon("fth-x"));
    close.getStyleClass().addAll("small", "button-icon", "flat");
    close.setAccessibleText(texts.get("lower.close"));
    close.setTooltip(new Tooltip(texts.get("lower.close")));
    close.setOnAction(_ -> model.closeLower());
    HBox head = new HBox(10, title, over, working, failure, space, from, only, write, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void addColumns() {
    TableColumn<ErrorGroup, String> count =
        column("count", 70, 76, group -> formats.number(group.count()));
    count.getStyleClass().add("number-column");
    narrow(count);
    table
        .getColumns()
        .addAll(
            List.of(
                count,
                narrow(column("note", 70, 96, this::noteOf)),
                column("type", 104, 150, group -> group.key().type()),
                column("host", 104, 200, this::hostOf),
                // Times are read whole.
                narrow(column("first", 132, 132, group -> times.minute(group.first()))),
                narrow(column("last", 132, 132, group -> times.minute(group.last()))),
                column("message", 110, 300, this::messageOf)));
  }

  /** It has nothing to gain from a wider window; the message has. */
  private static TableColumn<ErrorGroup, String> narrow(TableColumn<ErrorGroup, String> column) {
    column.setMaxWidth(column.getPrefWidth() + 20);
    return column;
  }

  private String hostOf(ErrorGroup group) {
    return group.key().host().isEmpty() ? texts.get("row.noUrl") : group.key().host();
  }

  private String messageOf(ErrorGroup group) {
    String message = group.key().message().text();
    return message.isEmpty() ? texts.get("groups.noMessage") : message;
  }

  private TableColumn<ErrorGroup, String> column(
      String key, double least, double width, Function<ErrorGroup, String> value) {
    TableColumn<ErrorGroup, String> column = new TableColumn<>(texts.get("groups." + key));
    column.setCellValueFactory(
        features -> new ReadOnlyStringWrapper(value.apply(features.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(least);
    column.setPrefWidth(width);
    return column;
  }

  private void show(Optional<Answer<ErrorGroups>> answer) {
    answer.ifPresent(
        known -> {
          ErrorGroups groups = known.value();
          if (!table.getItems().equals(groups.groups())) {
            showGroups(groups.groups());
          }
          over.setText(
              texts.get(
                  groups.read() < groups.found() ? "groups.overNewest" : "groups.over",
                  formats.number(groups.read()),
                  formats.number(groups.found()),
                  groups.groups().size()));
          from.show(known.provenance());
        });
  }

  /** The one that was selected stays so, wherever it stands now. */
  private void showGroups(List<ErrorGroup> groups) {
    ErrorGroup selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(groups);
    if (selected != null) {
      groups.stream()
          .filter(group -> group.key().equals(selected.key()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private void showNote(@Nullable ErrorGroup group) {
    if (group == null) {
      note.showNothing();
    } else {
      note.show(group);
    }
  }

  /** Lets a note be written about the group that is selected, or the first. */
  void writeNote() {
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    note.write();
  }

  /** Whether there is a note, and whether calls came since. */
  private String noteOf(ErrorGroup group) {
    return model
        .groups()
        .notes()
        .of(group.key())
        .map(
            written ->
                group
                    .again()
                    .filter(since -> since.noted().equals(written.at()))
                    .map(since -> texts.get("groups.again", formats.number(since.count())))
                    .orElseGet(() -> texts.get("groups.noted")))
        .orElse("");
  }

  private void onClick(MouseEvent click) {
    if (click.getClickCount() == 2) {
      choose();
    }
  }

  private void choose() {
    ErrorGroup group = table.getSelectionModel().getSelectedItem();
    if (group != null) {
      model.groups().choose(group);
    }
  }
}
