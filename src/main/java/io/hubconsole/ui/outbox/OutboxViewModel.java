package io.hubconsole.ui.outbox;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.email.AddressFault;
import io.hubconsole.ui.requestlog.CallForm;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The writes that no hub has confirmed, and what the operator does about them. */
public final class OutboxViewModel {
  private final OutboxDesk desk;
  private final Waits waits;
  private final ReadOnlyObjectWrapper<Line> line;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final ObservableList<QueuedWrite> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable QueuedWrite> selected =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Dialogue> dialogue =
      new ReadOnlyObjectWrapper<>(new Dialogue.Nothing());
  private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final BooleanProperty sentToo = new SimpleBooleanProperty();
  private final Subscription followed;
  private Optional<Long> wanted = Optional.empty();
  private boolean fitting;

  /**
   * A view over that outbox.
   *
   * @param line to the hub of the profile that is open
   * @param faults takes what is a fault of the product
   */
  public OutboxViewModel(
      OutboxDesk desk,
      Carriers carriers,
      ObservableValue<Line> line,
      Texts texts,
      Consumer<Exception> faults) {
    this.desk = desk;
    this.waits = new Waits(carriers);
    this.line = new ReadOnlyObjectWrapper<>(line.getValue());
    this.texts = texts;
    this.faults = faults;
    this.followed =
        desk.stateProperty()
            .subscribe(this::take)
            .and(sentToo.subscribe((_, now) -> desk.wantSentToo(now)))
            .and(line.subscribe(this.line::set));
  }

  private void take(OutboxState state) {
    List<QueuedWrite> shown =
        state instanceof OutboxState.Known(var writes, var _, var _)
            ? writes.stream().filter(one -> sentToo.get() || !one.state().isSettled()).toList()
            : List.of();
    fitting = true;
    fit(shown);
    fitting = false;
    // Never its neighbour: a key that was meant for the one would decide the other.
    Optional<QueuedWrite> now = find(wanted.or(this::selectedNumber));
    if (now.isPresent()) {
      wanted = Optional.empty();
    }
    turnTo(now.orElse(null));
  }

  /** Changes what differs alone, so that the table keeps its place. */
  private void fit(List<QueuedWrite> shown) {
    rows.removeIf(row -> shown.stream().noneMatch(one -> one.number() == row.number()));
    for (int i = 0; i < shown.size(); i++) {
      if (i >= rows.size() || rows.get(i).number() != shown.get(i).number()) {
        rows.add(i, shown.get(i));
      } else if (!rows.get(i).equals(shown.get(i))) {
        rows.set(i, shown.get(i));
      }
    }
  }

  private Optional<Long> selectedNumber() {
    return Optional.ofNullable(selected.get()).map(QueuedWrite::number);
  }

  private Optional<QueuedWrite> find(Optional<Long> number) {
    return rows.stream().filter(row -> number.equals(Optional.of(row.number()))).findFirst();
  }

  private void turnTo(@Nullable QueuedWrite write) {
    if (write == null || !selectedNumber().equals(Optional.of(write.number()))) {
      dialogue.set(new Dialogue.Nothing());
    }
    selected.set(write);
  }

  /** Turns to that row, unless it is a table that moves on by itself while rows come and go. */
  void choose(QueuedWrite row) {
    if (!fitting && !row.equals(selected.get())) {
      select(row.number());
    }
  }

  /** Turns to the write of that number, now or once it is read. */
  void select(long number) {
    Optional<QueuedWrite> now = find(Optional.of(number));
    wanted = now.isPresent() ? Optional.empty() : Optional.of(number);
    now.ifPresentOrElse(this::turnTo, () -> lookFor(number));
  }

  /** It may have been queued just now, or was sent meanwhile. */
  private void lookFor(long number) {
    desk.ask(
        outbox ->
            outbox.writes(true).stream().filter(write -> write.number() == number).findFirst(),
        found ->
            found.ifPresentOrElse(
                write -> {
                  if (write.state().isSettled()) {
                    sentToo.set(true);
                  }
                },
                () -> {
                  wanted = Optional.empty();
                  told.set(
                      new Told(false, texts.get("change.NO_SUCH_NUMBER", Long.toString(number))));
                }),
        this::failed);
  }

  /** Whether the selected write allows it. */
  boolean can(OutboxAction action) {
    QueuedWrite write = selected.get();
    return write != null && action.fits(write.state()) && !working.get();
  }

  /** Does it to the selected write, or asks first. */
  void act(OutboxAction action) {
    QueuedWrite write = selected.get();
    if (write == null || !can(action)) {
      return;
    }
    long number = write.number();
    switch (action) {
      case SEND_NOW -> change(action, number, outbox -> outbox.sendNow(number));
      case EDIT -> edit(write);
      case DISCARD -> dialogue.set(new Dialogue.DiscardAsked(number));
      case WAS_SENT -> change(action, number, outbox -> outbox.decide(number, Decision.SENT));
      case SEND_AGAIN -> dialogue.set(new Dialogue.AgainAsked(number));
    }
  }

  private void edit(QueuedWrite write) {
    dialogue.set(
        switch (write.order()) {
          case Order.Email(ResendOrder order) -> editEmail(write.number(), order);
          case Order.LoggedCall(NewExternalRequest call) ->
              new Dialogue.EditCall(write.number(), CallForm.of(call, texts.locale()));
        });
  }

  private Dialogue editEmail(long number, ResendOrder order) {
    StringProperty address = new SimpleStringProperty(order.email().orElse(""));
    StringProperty fault = new SimpleStringProperty("");
    address.subscribe(
        typed ->
            fault.set(
                AddressFault.in(typed).map(found -> found.sentence(texts.locale())).orElse("")));
    return new Dialogue.EditEmail(number, order, address, fault);
  }

  /** Forgets what was asked about. */
  void discard() {
    if (dialogue.get() instanceof Dialogue.DiscardAsked(long number)) {
      change(OutboxAction.DISCARD, number, outbox -> outbox.discard(number));
    }
  }

  /** Queues what was asked about once more. */
  void sendAgain() {
    if (dialogue.get() instanceof Dialogue.AgainAsked(long number)) {
      change(OutboxAction.SEND_AGAIN, number, outbox -> outbox.decide(number, Decision.AGAIN));
    }
  }

  /** Puts what is written in the place of the order. */
  void saveEdit() {
    switch (dialogue.get()) {
      case Dialogue.EditEmail(long number, var order, var address, var fault) -> {
        if (fault.get().isEmpty()) {
          String typed = address.get().strip();
          ResendOrder changed =
              new ResendOrder(
                  order.guid(),
                  typed.isEmpty() ? Optional.empty() : Optional.of(typed),
                  Optional.empty());
          change(
              OutboxAction.EDIT, number, outbox -> outbox.edit(number, new Order.Email(changed)));
        }
      }
      case Dialogue.EditCall(long number, CallForm form) ->
          form.read()
              .ifPresent(
                  call ->
                      change(
                          OutboxAction.EDIT,
                          number,
                          outbox -> outbox.edit(number, new Order.LoggedCall(call))));
      case Dialogue.Nothing _, Dialogue.DiscardAsked _, Dialogue.AgainAsked _ -> {}
    }
  }

  /** Leaves the write as it is. */
  void leaveDialogue() {
    dialogue.set(new Dialogue.Nothing());
  }

  private void change(OutboxAction action, long number, Function<Outbox, Change> wish) {
    if (working.get()) {
      return;
    }
    working.set(true);
    desk.ask(
        wish,
        change -> {
          working.set(false);
          tell(action, number, change);
        },
        this::failed);
  }

  private void tell(OutboxAction action, long number, Change change) {
    switch (change) {
      case DONE -> {
        dialogue.set(new Dialogue.Nothing());
        told.set(new Told(true, texts.get("done." + action.name(), Long.toString(number))));
      }
      case NO_SUCH_NUMBER, NOT_NOW ->
          told.set(new Told(false, texts.get("change." + change.name(), Long.toString(number))));
    }
  }

  private void failed(Exception failure) {
    working.set(false);
    if (failure instanceof HubException known) {
      told.set(new Told(false, String.valueOf(known.getMessage())));
    } else {
      told.set(new Told(false, texts.get("unexpected")));
      faults.accept(failure);
    }
  }

  /** This copy of the folder is the one that sends. */
  void sendFromHere() {
    if (!working.get()) {
      working.set(true);
      desk.ask(
          outbox -> {
            outbox.confirmOwner();
            return true;
          },
          _ -> {
            working.set(false);
            told.set(new Told(true, texts.get("hold.confirmed")));
          },
          this::failed);
    }
  }

  /** Reads the outbox once more. */
  void readAgain() {
    desk.read();
  }

  /** Oldest first. */
  ObservableList<QueuedWrite> rows() {
    return rows;
  }

  /** The write that is looked at; {@code null} for none. */
  ReadOnlyObjectProperty<@Nullable QueuedWrite> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Dialogue> dialogueProperty() {
    return dialogue.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** What the write waits for as things stand now. */
  Wait waitOf(QueuedWrite write) {
    return waits.of(write, desk.stateProperty().get(), line.get());
  }

  /** How the line stands to the hub of the profile that is open. */
  ReadOnlyObjectProperty<Line> lineProperty() {
    return line.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<OutboxState> stateProperty() {
    return desk.stateProperty();
  }

  /** Whether those that were sent are shown as well. */
  BooleanProperty sentTooProperty() {
    return sentToo;
  }

  void dispose() {
    followed.unsubscribe();
    if (sentToo.get()) {
      desk.wantSentToo(false);
    }
  }
}
