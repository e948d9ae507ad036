package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.ui.profiles.Draft.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is written in the fields of a profile, and what is wrong with it. */
final class ProfileForm {
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.REMOTE);
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty partner = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty token = new SimpleStringProperty("");
  private final ObjectProperty<Purpose> purpose = new SimpleObjectProperty<>(Purpose.TEST);
  private final BooleanProperty readOnly = new SimpleBooleanProperty();
  private final Map<ProfileField, StringProperty> faults = new EnumMap<>(ProfileField.class);
  private String id = "";

  ProfileForm() {
    for (ProfileField field : ProfileField.values()) {
      faults.put(field, new SimpleStringProperty(""));
    }
  }

  void show(Draft draft) {
    id = draft.id();
    name.set(draft.name());
    kind.set(draft.kind());
    folder.set(draft.folder());
    partner.set(draft.partner());
    address.set(draft.address());
    token.set(draft.token());
    purpose.set(draft.purpose());
    readOnly.set(draft.readOnly());
    tell(Map.of());
  }

  Draft written() {
    return new Draft(
        id,
        name.get(),
        kind.get(),
        folder.get(),
        partner.get(),
        address.get(),
        token.get(),
        purpose.get(),
        readOnly.get());
  }

  /** Puts each sentence to its field, and takes away all others. */
  void tell(Map<ProfileField, String> sentences) {
    faults.forEach((field, fault) -> fault.set(sentences.getOrDefault(field, "")));
  }

  /** What is wrong with a field, in a sentence; empty for nothing. */
  StringProperty fault(ProfileField field) {
    return Objects.requireNonNull(faults.get(field));
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  StringProperty folderProperty() {
    return folder;
  }

  StringProperty partnerProperty() {
    return partner;
  }

  StringProperty addressProperty() {
    return address;
  }

  StringProperty tokenProperty() {
    return token;
  }

  ObjectProperty<Purpose> purposeProperty() {
    return purpose;
  }

  BooleanProperty readOnlyProperty() {
    return readOnly;
  }
}
