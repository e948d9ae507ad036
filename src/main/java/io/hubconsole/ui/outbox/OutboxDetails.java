package io.hubconsole.ui.outbox;

import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.requestlog.CallFieldsPane;
import io.hubconsole.ui.requestlog.CallForm;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One write whole, and what is asked about it. */
final class OutboxDetails extends VBox {
  private final OutboxViewModel model;
  private final OutboxWords words;
  private final Texts texts;
  private final VBox asked = new VBox();
  private final VBox facts = new VBox(8);
  private final Runnable leave;

  /**
   * The details of the write that is selected.
   *
   * @param leave takes the focus back when what had it is gone
   */
  OutboxDetails(OutboxViewModel model, OutboxWords words, Runnable leave) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    this.leave = leave;
    setId("outbox-details");
    getStyleClass().addAll("outbox-details");
    setSpacing(10);
    asked.managedProperty().bind(asked.visibleProperty());
    getChildren().addAll(asked, facts);
    model.selectedProperty().subscribe(this::showFacts);
    model.stateProperty().subscribe(_ -> showFacts(model.selectedProperty().get()));
    model.lineProperty().subscribe(_ -> showFacts(model.selectedProperty().get()));
    model.dialogueProperty().subscribe(this::ask);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !(dialogue() instanceof Dialogue.Nothing)) {
      model.leaveDialogue();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && dialogue().isEdit()) {
      model.saveEdit();
      event.consume();
    }
  }

  private Dialogue dialogue() {
    return model.dialogueProperty().get();
  }

  private void showFacts(@Nullable QueuedWrite write) {
    facts.getChildren().clear();
    if (write == null) {
      return;
    }
    Label title = wrapped(texts.get("details.title", Long.toString(write.number())));
    title.getStyleClass().add("outcome-title");
    title.setGraphic(new FontIcon(OutboxWords.icon(write.state())));
    title.setGraphicTextGap(10);
    title.setText(title.getText() + " · " + words.state(write.state()));
    facts
        .getChildren()
        .addAll(title, wrapped(words.meaning(write, model.waitOf(write))), grid(write));
  }

  private GridPane grid(QueuedWrite write) {
    GridPane grid = new GridPane(10, 5);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    row(grid, "fact.words", write.lastWords().orElse(texts.get("fact.noWords")));
    switch (write.order()) {
      case Order.Email(ResendOrder order) -> {
        row(grid, "fact.receiver", words.receiver(order.email()));
        row(grid, "fact.guid", order.guid());
      }
      case Order.LoggedCall(NewExternalRequest call) -> {
        row(grid, "fact.type", call.type() + " · " + call.status());
        row(grid, "fact.case", Integer.toString(call.meta().caseId()));
        row(grid, "fact.url", Objects.requireNonNullElse(call.url(), "–"));
        row(grid, "fact.message", Objects.requireNonNullElse(call.message(), "–"));
      }
    }
    row(grid, "fact.hub", words.hub(write) + " · " + write.target().place());
    row(grid, "fact.by", words.by(write));
    row(grid, "fact.queued", words.moment(write.queuedAt()));
    row(grid, "fact.changed", words.moment(write.changedAt()));
    row(grid, "fact.tries", Integer.toString(write.tries()));
    row(grid, "fact.next", words.nextTry(write, model.waitOf(write)));
    return grid;
  }

  private void row(GridPane grid, String key, String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("muted");
    GridPane.setValignment(name, VPos.TOP);
    Label shown = wrapped(value);
    name.setLabelFor(shown);
    grid.addRow(grid.getRowCount(), name, shown);
  }

  private void ask(Dialogue now) {
    boolean hadFocus = asked.isFocusWithin();
    asked.setVisible(!(now instanceof Dialogue.Nothing));
    switch (now) {
      case Dialogue.Nothing _ -> {
        asked.getChildren().clear();
        if (hadFocus) {
          leave.run();
        }
      }
      case Dialogue.DiscardAsked(long number) ->
          ask("discard.", number, button("discard.yes", "outbox-discard-yes", model::discard));
      case Dialogue.AgainAsked(long number) ->
          ask("again.", number, button("again.yes", "outbox-again-yes", model::sendAgain));
      case Dialogue.EditEmail(long number, var _, var address, var fault) ->
          editEmail(number, address, fault);
      case Dialogue.EditCall(long number, CallForm form) -> {
        CallFieldsPane fields = new CallFieldsPane(form);
        show("outcome-ask", heading(number), fields.root());
        fields.focus();
      }
    }
  }

  private void ask(String what, long number, Button yes) {
    Button keep = button(what + "no", "outbox-keep", model::leaveDialogue);
    yes.getStyleClass().add("danger");
    show(
        "outcome-failed",
        wrapped(texts.get(what + "ask", Long.toString(number))),
        new FlowPane(8, 8, keep, yes));
    // Enter alone does what cannot be regretted.
    keep.requestFocus();
  }

  private void editEmail(long number, StringProperty address, StringProperty fault) {
    TextField field = new TextField();
    field.setId("outbox-address");
    field.setPromptText(texts.get("edit.address.prompt"));
    field.setAccessibleText(texts.get("edit.address"));
    field.textProperty().bindBidirectional(address);
    Label name = new Label(texts.get("edit.address"));
    name.setLabelFor(field);
    name.getStyleClass().add("field-label");
    Label wrong = wrapped("");
    wrong.setId("outbox-address-fault");
    wrong.getStyleClass().add("field-fault");
    wrong.textProperty().bind(fault);
    wrong.managedProperty().bind(fault.isNotEmpty());
    show("outcome-ask", heading(number), new VBox(3, name, field, wrong));
    field.requestFocus();
    field.selectAll();
  }

  /** The buttons stand beside it, where a long form does not hide them. */
  private Node heading(long number) {
    Label heading = wrapped(texts.get("edit.title", Long.toString(number)));
    heading.getStyleClass().add("section-title");
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setMaxWidth(Double.MAX_VALUE);
    Button save = button("edit.save", "outbox-edit-save", model::saveEdit);
    save.getStyleClass().add("accent");
    save.disableProperty().bind(model.workingProperty());
    HBox line =
        new HBox(8, heading, save, button("edit.leave", "outbox-edit-leave", model::leaveDialogue));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void show(String style, Node... nodes) {
    asked.getStyleClass().setAll("outcome", style);
    asked.getChildren().setAll(nodes);
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
