package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.CompletedEmailAddress.Source;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ProvenanceWords;
import io.hubconsole.ui.controls.ProvenanceLabel;
import java.time.Instant;

/** What a case's parts are called on the screen. */
record CaseWords(Texts texts, Formats formats) {

  /** Who is meant by the field that an address stands in. */
  String source(Source source) {
    return texts.get("source." + source.name());
  }

  /** How far a case is, and whether that is the end. */
  String status(ServiceCase serviceCase) {
    return serviceCase.isFinal()
        ? texts.get("status.final", statusWord(serviceCase))
        : texts.get("status.notFinal", statusWord(serviceCase));
  }

  /** How far a case is; the hub's own code where this product knows no words for it. */
  String statusWord(ServiceCase serviceCase) {
    String key = "caseStatus." + serviceCase.currentStatus();
    return texts.bundle().containsKey(key) ? texts.get(key) : serviceCase.currentStatus();
  }

  /** Shape beside the word, so that colour is not needed. */
  static String statusIcon(ServiceCase serviceCase) {
    return serviceCase.isFinal() ? "fth-check-circle" : "fth-clock";
  }

  /** Where an answer is from, as it is now: for a sentence that does not stay. */
  String provenance(Provenance from) {
    return new ProvenanceWords(formats).line(from, Instant.now());
  }

  /** Where an answer is from. */
  ProvenanceLabel from(Provenance from) {
    return new ProvenanceLabel(formats).show(from);
  }

  /** The time, and the day before it where that is not today. */
  String moment(Instant at) {
    return formats.moment(at, Instant.now());
  }

  /** Day and time. */
  String time(Instant at) {
    return formats.day(at) + " " + formats.clockTime(at);
  }

  /** The address of that party, in the middle of a sentence. */
  String addressOf(Source source) {
    return texts.get("addressOf." + source.name());
  }
}
