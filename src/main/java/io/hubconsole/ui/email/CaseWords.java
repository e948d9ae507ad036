package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.CompletedEmailAddress.Source;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case's parts are called on the screen. */
record CaseWords(Texts texts, Formats formats) {

  /** Who is meant by the field that an address stands in. */
  String source(Source source) {
    return texts.get("source." + source.name());
  }

  /** The hub's word for how far a case is, and whether that is the end. */
  String status(ServiceCase serviceCase) {
    return serviceCase.isFinal()
        ? texts.get("status.final", serviceCase.currentStatus())
        : texts.get("status.notFinal", serviceCase.currentStatus());
  }

  /** Shape beside the word, so that colour is not needed. */
  static String statusIcon(ServiceCase serviceCase) {
    return serviceCase.isFinal() ? "fth-check-circle" : "fth-clock";
  }

  String provenance(Provenance from) {
    return texts.get("provenance." + from.source().name(), from.place(), time(from.at()));
  }

  /** Day and time. */
  String time(Instant at) {
    return formats.day(at) + " " + formats.clockTime(at);
  }

  /** Name and town of a party, or of whoever the case belongs to. */
  static String nameAndTown(ContactData contact) {
    return Stream.of(contact.displayName(), Objects.requireNonNullElse(contact.city(), ""))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
