package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** Logs one request by hand. The same decision repeated saves one row only. */
final class NewRequestViewModel {
  private final HubSession session;
  private final Texts texts;
  private final Supplier<String> newKey;
  private final Consumer<Exception> faults;
  private final CallForm form;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private Runnable saved = () -> {};
  private RunningTask question = () -> {};

  /** What was sent and not seen saved; sent again, it keeps its key. */
  private Optional<NewExternalRequest> open = Optional.empty();

  NewRequestViewModel(
      HubSession session, Texts texts, Supplier<String> newKey, Consumer<Exception> faults) {
    this.session = session;
    this.texts = texts;
    this.newKey = newKey;
    this.faults = faults;
    this.form = new CallForm(texts);
  }

  void onSaved(Runnable action) {
    saved = action;
  }

  StringProperty value(NewRequestField field) {
    return form.value(field);
  }

  /** What is wrong with a field; empty for nothing. */
  StringProperty fault(NewRequestField field) {
    return form.fault(field);
  }

  /** Why nothing can be logged here; empty where it can, or may. */
  StringBinding obstacle() {
    return Bindings.createStringBinding(
        () -> isReadOnly() ? texts.get("new.readOnly") : "", session.stateProperty());
  }

  /** What the button says: what is saved while the hub is away leaves later. */
  StringBinding saveText() {
    return Bindings.createStringBinding(
        () ->
            texts.get(
                session.lineProperty().get() instanceof Line.Offline
                    ? "new.saveLater"
                    : "new.save"),
        session.lineProperty());
  }

  private boolean isReadOnly() {
    return session.stateProperty().get() instanceof HubState.Open(var hub) && hub.readOnly();
  }

  /** Saves what is written. */
  void save() {
    if (working.get() || isReadOnly()) {
      return;
    }
    told.set("");
    form.read().map(this::keyed).ifPresent(this::save);
  }

  private void save(NewExternalRequest request) {
    open = Optional.of(request);
    working.set(true);
    question = session.ask(hub -> hub.saveRequest(request), this::take, this::fail);
  }

  /** The same content is the same decision as long as it is not seen saved. */
  private NewExternalRequest keyed(NewExternalRequest written) {
    return open.filter(sent -> withKey(written, sent.idempotencyKey()).equals(sent))
        .orElseGet(() -> withKey(written, Optional.of(newKey.get())));
  }

  private static NewExternalRequest withKey(NewExternalRequest of, Optional<String> key) {
    return new NewExternalRequest(
        of.type(),
        of.status(),
        of.url(),
        of.meta(),
        of.request(),
        of.response(),
        of.message(),
        key);
  }

  private void take(Answer<SaveAnswer> answer) {
    working.set(false);
    switch (answer.value()) {
      case SaveAnswer.Saved(var row) -> {
        empty();
        tell(false, texts.get("new.saved", Long.toString(row.id())));
        saved.run();
      }
      case SaveAnswer.Queued(long number, var _) -> {
        empty();
        tell(false, texts.get("new.queued", Long.toString(number)));
      }
      case SaveAnswer.BadValue(InputFault fault) -> {
        open = Optional.empty();
        NewRequestField.ofWireName(fault.field())
            .ifPresentOrElse(
                field -> fault(field).set(sentence(fault)), () -> tell(true, sentence(fault)));
      }
      case SaveAnswer.KeyReused _ -> {
        open = Optional.empty();
        tell(true, texts.get("new.fault.keyReused"));
      }
    }
  }

  private void empty() {
    open = Optional.empty();
    form.clear();
  }

  private String sentence(InputFault fault) {
    return switch (fault.kind()) {
      case REQUIRED -> texts.get("new.fault.required");
      case TOO_LONG ->
          texts.get(
              "new.fault.tooLong",
              NewRequestField.ofWireName(fault.field()).equals(Optional.of(NewRequestField.TYPE))
                  ? NewExternalRequest.TYPE_LENGTH
                  : NewExternalRequest.TEXT_LENGTH);
      case BAD_URL -> texts.get("new.fault.url", fault.value());
      case UNKNOWN_CASE -> texts.get("new.fault.unknownCase", fault.value());
      case BAD_META -> texts.get("new.fault.meta");
      default -> texts.get("new.fault.other", fault.words());
    };
  }

  private void fail(Exception fault) {
    working.set(false);
    switch (fault) {
      case HubException.OutcomeUnknown told ->
          tell(true, texts.get("new.unknown", String.valueOf(told.getMessage())));
      case HubException told -> tell(true, String.valueOf(told.getMessage()));
      default -> {
        tell(true, texts.get("failed.unexpected"));
        faults.accept(fault);
      }
    }
  }

  private void tell(boolean wrongly, String sentence) {
    failed.set(wrongly);
    told.set(sentence);
  }

  CallForm form() {
    return form;
  }

  /** What became of the last attempt; empty for none. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  void dispose() {
    question.cancel();
  }
}
