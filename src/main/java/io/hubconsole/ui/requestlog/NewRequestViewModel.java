package io.hubconsole.ui.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Logs one request by hand. The same decision repeated saves one row only. */
final class NewRequestViewModel {
  private final HubSession session;
  private final Texts texts;
  private final Supplier<String> newKey;
  private final Consumer<Exception> faults;
  private final ContractJson json = new ContractJson();
  private final Map<NewRequestField, StringProperty> values = new EnumMap<>(NewRequestField.class);
  private final Map<NewRequestField, StringProperty> wrong = new EnumMap<>(NewRequestField.class);
  private final ObjectProperty<RequestStatus> status =
      new SimpleObjectProperty<>(RequestStatus.SUCCESS);
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
    for (NewRequestField field : NewRequestField.values()) {
      values.put(field, new SimpleStringProperty(""));
      wrong.put(field, new SimpleStringProperty(""));
    }
  }

  void onSaved(Runnable action) {
    saved = action;
  }

  StringProperty value(NewRequestField field) {
    return Objects.requireNonNull(values.get(field));
  }

  /** What is wrong with a field; empty for nothing. */
  StringProperty fault(NewRequestField field) {
    return Objects.requireNonNull(wrong.get(field));
  }

  /** Why nothing can be logged here; empty where it can, or may. */
  StringBinding obstacle() {
    return Bindings.createStringBinding(
        () -> isReadOnly() ? texts.get("new.readOnly") : "", session.stateProperty());
  }

  private boolean isReadOnly() {
    return session.stateProperty().get() instanceof HubState.Open(var hub) && hub.readOnly();
  }

  /** Saves what is written. */
  void save() {
    if (working.get() || isReadOnly()) {
      return;
    }
    wrong.values().forEach(fault -> fault.set(""));
    told.set("");
    Optional<Integer> caseId = caseId();
    Optional<JsonText> meta = meta();
    if (value(NewRequestField.TYPE).get().isBlank()) {
      fault(NewRequestField.TYPE).set(texts.get("new.fault.type"));
      return;
    }
    if (caseId.isEmpty() || meta.isEmpty()) {
      return;
    }
    NewExternalRequest request = keyed(written(caseId.get(), meta.get()));
    open = Optional.of(request);
    working.set(true);
    question = session.ask(hub -> hub.saveRequest(request), this::take, this::fail);
  }

  private NewExternalRequest written(int caseId, JsonText meta) {
    return new NewExternalRequest(
        value(NewRequestField.TYPE).get().strip(),
        status.get().word(),
        orNull(value(NewRequestField.URL).get().strip()),
        new RequestMeta(caseId, meta),
        orNull(value(NewRequestField.REQUEST).get()),
        orNull(value(NewRequestField.RESPONSE).get()),
        orNull(value(NewRequestField.MESSAGE).get()),
        Optional.empty());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
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

  private Optional<Integer> caseId() {
    String typed = value(NewRequestField.CASE_ID).get().strip();
    if (typed.matches("\\d{1,9}")) {
      return Optional.of(Integer.valueOf(typed));
    }
    fault(NewRequestField.CASE_ID).set(texts.get("new.fault.caseId", typed));
    return Optional.empty();
  }

  private Optional<JsonText> meta() {
    String typed = value(NewRequestField.META).get().strip();
    if (typed.isEmpty()) {
      return Optional.of(JsonText.EMPTY_OBJECT);
    }
    try {
      JsonNode read = json.readTree(typed);
      if (read instanceof ObjectNode object) {
        object.remove("caseId");
        return Optional.of(new JsonText(object.toString()));
      }
    } catch (UnreadableJson notJson) {
      // Told below, in the operator's words.
    }
    fault(NewRequestField.META).set(texts.get("new.fault.meta"));
    return Optional.empty();
  }

  private void take(Answer<SaveAnswer> answer) {
    working.set(false);
    switch (answer.value()) {
      case SaveAnswer.Saved(var row) -> {
        open = Optional.empty();
        values.values().forEach(value -> value.set(""));
        tell(false, texts.get("new.saved", Long.toString(row.id())));
        saved.run();
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
      default -> fault.sentence();
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

  ObjectProperty<RequestStatus> statusProperty() {
    return status;
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
