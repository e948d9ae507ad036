package io.hubconsole.ui.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A call to another system as it is written by hand, and what is wrong with each field. */
public final class CallForm {
  private final Texts texts;
  private final ContractJson json = new ContractJson();
  private final Map<NewRequestField, StringProperty> values = new EnumMap<>(NewRequestField.class);
  private final Map<NewRequestField, StringProperty> faults = new EnumMap<>(NewRequestField.class);
  private final ObjectProperty<RequestStatus> status =
      new SimpleObjectProperty<>(RequestStatus.SUCCESS);

  /** An empty form, in the words of the request log. */
  CallForm(Texts texts) {
    this.texts = texts;
    for (NewRequestField field : NewRequestField.values()) {
      values.put(field, new SimpleStringProperty(""));
      faults.put(field, new SimpleStringProperty(""));
    }
  }

  /** A form that is filled with a call. */
  public static CallForm of(NewExternalRequest call, Locale locale) {
    CallForm form = new CallForm(Texts.of(CallForm.class, "requestlog", locale));
    form.value(NewRequestField.TYPE).set(call.type());
    form.value(NewRequestField.CASE_ID).set(Integer.toString(call.meta().caseId()));
    form.value(NewRequestField.URL).set(Objects.requireNonNullElse(call.url(), ""));
    form.value(NewRequestField.MESSAGE).set(Objects.requireNonNullElse(call.message(), ""));
    form.value(NewRequestField.REQUEST).set(Objects.requireNonNullElse(call.request(), ""));
    form.value(NewRequestField.RESPONSE).set(Objects.requireNonNullElse(call.response(), ""));
    JsonText further = call.meta().further();
    form.value(NewRequestField.META)
        .set(further.equals(JsonText.EMPTY_OBJECT) ? "" : further.text());
    for (RequestStatus one : RequestStatus.values()) {
      if (one.word().equals(call.status())) {
        form.status.set(one);
      }
    }
    return form;
  }

  Texts texts() {
    return texts;
  }

  StringProperty value(NewRequestField field) {
    return Objects.requireNonNull(values.get(field));
  }

  /** What is wrong with a field; empty for nothing. */
  StringProperty fault(NewRequestField field) {
    return Objects.requireNonNull(faults.get(field));
  }

  ObjectProperty<RequestStatus> statusProperty() {
    return status;
  }

  void clear() {
    values.values().forEach(value -> value.set(""));
  }

  /** The call that is written, without a key; empty where the faults say why it is none. */
  public Optional<NewExternalRequest> read() {
    faults.values().forEach(fault -> fault.set(""));
    Optional<Integer> caseId = caseId();
    Optional<JsonText> meta = meta();
    if (value(NewRequestField.TYPE).get().isBlank()) {
      fault(NewRequestField.TYPE).set(texts.get("new.fault.type"));
      return Optional.empty();
    }
    return caseId.isEmpty() || meta.isEmpty()
        ? Optional.empty()
        : Optional.of(written(caseId.get(), meta.get()));
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
}
