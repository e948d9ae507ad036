package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FoundWords;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.controls.ProvenanceLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row whole: what it was about, request and response side by side, the rows of its case. */
final class DetailPane extends VBox {
  private final RequestLogViewModel model;
  private final Texts texts;
  private final TimeWords times;
  private final Formats formats;
  private final RowActions actions;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Label message = new Label();
  private final ProvenanceLabel provenance;
  private final Button toCase;
  private final Button toRouting;
  private final BodyPane request;
  private final BodyPane response;
  private final NoteBox note;
  private final ListView<LogRow> around = new ListView<>();
  private final Label failure = new Label();
  private long shownId;
  private @Nullable RowDetail drawn;

  /**
   * A pane.
   *
   * @param left where the keys go once a note is written
   */
  DetailPane(
      RequestLogViewModel model,
      Texts texts,
      TimeWords times,
      Formats formats,
      RowActions actions,
      Runnable left) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.formats = formats;
    this.actions = actions;
    this.provenance = new ProvenanceLabel(formats);
    this.toCase = button("detail.case", "fth-mail", "log-to-case");
    this.toRouting = button("detail.routing", "fth-map-pin", "log-to-routing");
    this.note = new NoteBox("log-row-note", model.groups().notes(), texts, times, formats, left);
    this.request =
        new BodyPane("log-request", texts.get("body.request"), texts, formats, actions::copyText);
    this.response =
        new BodyPane("log-response", texts.get("body.response"), texts, formats, actions::copyText);
    getStyleClass().add("log-detail");
    setMinWidth(0);
    SplitPane split = new SplitPane(request, response, aroundPane());
    split.setDividerPositions(0.345, 0.69);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(head(), factsLine(), note, split);
    model.detail().stateProperty().subscribe(this::show);
  }

  private HBox head() {
    title.getStyleClass().add("section-title");
    title.setMinWidth(0);
    failure.getStyleClass().add("field-fault");
    failure.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = new Button("", new FontIcon("fth-x"));
    close.getStyleClass().addAll("small", "button-icon", "flat");
    close.setAccessibleText(texts.get("lower.close"));
    close.setTooltip(new Tooltip(texts.get("lower.close")));
    close.setOnAction(_ -> model.closeLower());
    HBox head = new HBox(8, title, failure, space, toCase, toRouting, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private VBox factsLine() {
    facts.getStyleClass().add("muted");
    facts.setMinWidth(0);
    facts.tooltipProperty().bind(facts.textProperty().map(Tooltip::new));
    message.getStyleClass().add("log-message");
    message.setWrapText(true);
    message.setMinWidth(0);
    message.setMaxHeight(40);
    message.tooltipProperty().bind(message.textProperty().map(Tooltip::new));
    message.managedProperty().bind(message.textProperty().isNotEmpty());
    return new VBox(2, message, facts);
  }

  private VBox aroundPane() {
    Label heading = new Label(texts.get("around.title"));
    heading.getStyleClass().add("section-title");
    around.setId("log-around");
    around.setAccessibleText(texts.get("around.title"));
    around.setCellFactory(
        _ -> new AroundCell(texts, times, () -> shownId, model::compareShownWith));
    around.getSelectionModel().selectedItemProperty().subscribe(this::openOther);
    VBox.setVgrow(around, Priority.ALWAYS);
    VBox pane = new VBox(4, heading, around, provenance);
    pane.getStyleClass().add("body-pane");
    return pane;
  }

  private void openOther(LogRow row) {
    if (row != null && row.id() != shownId) {
      model.open(row);
    }
  }

  private Button button(String key, String icon, String id) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.getStyleClass().add("small");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void show(DetailState state) {
    failure.setText("");
    switch (state) {
      case DetailState.Nothing _ -> {}
      case DetailState.Reading(LogRow row) -> {
        drawn = null;
        head(row);
      }
      case DetailState.Failed(LogRow row, String sentence) -> {
        head(row);
        failure.setText(sentence);
        empty();
      }
      case DetailState.Shown(RowDetail detail, var from) when detail.equals(drawn) ->
          provenance.show(from);
      case DetailState.Shown(RowDetail detail, var from) -> {
        drawn = detail;
        head(detail.row());
        facts.setText(factsOf(detail));
        message.setText(detail.message());
        detail
            .group()
            .ifPresentOrElse(
                group -> note.show(group, detail.row().createdAt()), note::showNothing);
        request.show(detail.request());
        response.show(detail.response());
        around.getItems().setAll(detail.around());
        around.scrollTo(Math.max(0, indexOf(detail) - 1));
        provenance.show(from);
      }
    }
  }

  /** Takes away what is of the row before. */
  private void empty() {
    drawn = null;
    facts.setText("");
    message.setText("");
    note.showNothing();
    request.show(Body.of(null, FoundWords.NONE));
    response.show(Body.of(null, FoundWords.NONE));
    around.getItems().clear();
    provenance.clear();
  }

  /** Lets a note be written about the calls that failed as this one did. */
  void writeNote() {
    note.write();
  }

  private static int indexOf(RowDetail detail) {
    return detail.around().stream().map(LogRow::id).toList().indexOf(detail.row().id());
  }

  private String factsOf(RowDetail detail) {
    String times =
        detail.row().createdAt().equals(detail.updatedAt())
            ? formats.exactTime(detail.row().createdAt())
            : texts.get(
                "detail.changed",
                formats.exactTime(detail.row().createdAt()),
                formats.exactTime(detail.updatedAt()));
    String url = detail.row().url().isEmpty() ? texts.get("row.noUrl") : detail.row().url();
    return times + " · " + url + " · " + detail.meta();
  }

  private void head(LogRow row) {
    shownId = row.id();
    FontIcon icon =
        new FontIcon(
            row.status() == RequestStatus.ERROR ? "fth-alert-triangle" : "fth-check-circle");
    icon.getStyleClass().add(row.status() == RequestStatus.ERROR ? "log-error" : "log-success");
    title.setGraphic(icon);
    title.setText(
        texts.get(
            "detail.title",
            Long.toString(row.id()),
            row.type(),
            texts.get("status." + row.status().word()),
            Integer.toString(row.caseId())));
    toCase.setOnAction(_ -> actions.openCase(row));
    toRouting.setOnAction(_ -> actions.openRouting(row));
    around.refresh();
  }
}
