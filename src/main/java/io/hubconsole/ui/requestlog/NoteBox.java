package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.ErrorGroup.Recurrence;
import io.hubconsole.desk.requestlog.GroupNote;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The note of an error group: read, written, saved. Nothing is shown while there is no group. */
final class NoteBox extends VBox {
  private final GroupNotesViewModel model;
  private final Texts texts;
  private final TimeWords times;
  private final Formats formats;
  private final Runnable left;
  private final Label heading = new Label();
  private final Label again = new Label();
  private final TextArea text = new TextArea();
  private final Button save;
  private final Label fault = new Label();
  private ErrorGroup.@Nullable Key key;
  private Optional<Recurrence> recurrence = Optional.empty();
  private Optional<Instant> call = Optional.empty();
  private boolean filling;

  /**
   * A box.
   *
   * @param id what it is found by
   * @param left where the keys go afterwards
   */
  NoteBox(
      String id,
      GroupNotesViewModel model,
      Texts texts,
      TimeWords times,
      Formats formats,
      Runnable left) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.formats = formats;
    this.left = left;
    this.save = new Button(texts.get("note.save"), new FontIcon("fth-check"));
    setId(id);
    getStyleClass().add("note-box");
    save.getStyleClass().add("small");
    save.setId(id + "-save");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> model.save(shownKey()));
    text.setId(id + "-text");
    text.setPrefRowCount(2);
    text.setPrefColumnCount(10);
    text.setWrapText(true);
    text.setMinHeight(46);
    text.setAccessibleText(texts.get("note.name"));
    text.setPromptText(texts.get("note.prompt"));
    text.textProperty().subscribe(this::typed);
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    HBox.setHgrow(text, Priority.ALWAYS);
    fault.getStyleClass().add("field-fault");
    fault.setWrapText(true);
    fault.setId(id + "-fault");
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    HBox line = new HBox(8, text, save);
    line.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(head(), line, fault);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    model.notesProperty().subscribe(_ -> draw());
    model.toldProperty().subscribe(_ -> judge());
  }

  private HBox head() {
    heading.getStyleClass().add("field-label");
    heading.setMinWidth(0);
    heading.tooltipProperty().bind(heading.textProperty().map(Tooltip::new));
    heading.setLabelFor(text);
    again.getStyleClass().add("note-again");
    again.setGraphic(new FontIcon("fth-rotate-cw"));
    again.setMinWidth(USE_PREF_SIZE);
    again.managedProperty().bind(again.visibleProperty());
    HBox head = new HBox(10, heading, again);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Shows the note of a group among groups; without one, nothing. */
  void show(ErrorGroup group) {
    show(group.key(), group.again(), Optional.empty(), !model.draft(group.key()).isEmpty());
  }

  /**
   * Shows the note of the group that a call belongs to; without one, nothing.
   *
   * @param at when the call was logged
   */
  void show(ErrorGroup.Key group, Instant at) {
    show(group, Optional.empty(), Optional.of(at), !model.draft(group).isEmpty());
  }

  private void show(
      ErrorGroup.Key group, Optional<Recurrence> since, Optional<Instant> at, boolean shown) {
    key = group;
    recurrence = since;
    call = at;
    setVisible(shown);
    draw();
  }

  void showNothing() {
    key = null;
    setVisible(false);
  }

  /** Lets a note be written, where there is a group. */
  void write() {
    if (key != null) {
      setVisible(true);
      text.requestFocus();
      text.end();
    }
  }

  private ErrorGroup.Key shownKey() {
    if (key == null) {
      throw new IllegalStateException("no group is shown");
    }
    return key;
  }

  private void draw() {
    if (key == null) {
      return;
    }
    Optional<GroupNote> note = model.of(key);
    setVisible(isVisible() || note.isPresent());
    String group =
        key.host().isEmpty() ? key.type() : texts.get("note.group", key.type(), key.host());
    heading.setText(
        note.map(written -> headingOf(written, group))
            .orElseGet(() -> texts.get("note.none", group)));
    again.setText(note.map(this::againOf).orElse(""));
    again.setVisible(!again.getText().isEmpty());
    filling = true;
    String draft = model.draft(key);
    if (!draft.equals(text.getText())) {
      text.setText(draft);
    }
    filling = false;
    judge();
  }

  private String headingOf(GroupNote note, String group) {
    String by = note.by().isEmpty() ? texts.get("note.somebody") : note.by();
    return texts.get("note.by", by, times.row(note.at()), group);
  }

  private String againOf(GroupNote note) {
    return recurrence
        .filter(since -> since.noted().equals(note.at()))
        .map(
            since ->
                texts.get("note.again", times.row(since.first()), formats.number(since.count())))
        .or(() -> call.filter(note.at()::isBefore).map(_ -> texts.get("note.callSince")))
        .orElse("");
  }

  private void typed(String typed) {
    if (key != null && !filling) {
      model.write(key, typed);
      judge();
    }
  }

  /** Tells what is wrong before it is saved. */
  private void judge() {
    int excess = GroupNotesViewModel.excess(text.getText());
    fault.setText(
        excess > 0
            ? texts.get("note.tooLong", formats.number(GroupNote.LONGEST), formats.number(excess))
            : model.toldProperty().get());
    save.setDisable(key == null || !model.canSave(key, text.getText()));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.save(shownKey());
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.revert(shownKey());
      draw();
    } else {
      return;
    }
    left.run();
    event.consume();
  }
}
