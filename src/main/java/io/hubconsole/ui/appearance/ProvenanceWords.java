package io.hubconsole.ui.appearance;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.time.Instant;

/** Where an answer is from and how old it is, in words. */
public final class ProvenanceWords {
  private final Formats formats;
  private final Texts texts;

  public ProvenanceWords(Formats formats) {
    this.formats = formats;
    this.texts = Texts.of(ProvenanceWords.class, "provenance", formats.locale());
  }

  /** In one line: what answered and when; of what was remembered the age first. */
  public String line(Provenance from, Instant now) {
    return texts.get(
        "provenance." + from.source().name(),
        from.place(),
        formats.moment(from.at(), now),
        age(from.at(), now));
  }

  /** {@code 12 min old}; what a wrong clock puts into the future is new. */
  public String age(Instant at, Instant now) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 1) {
      return texts.get("age.new");
    }
    if (age.toHours() < 1) {
      return texts.get("age.minutes", formats.number(age.toMinutes()));
    }
    return age.toDays() < 2
        ? texts.get("age.hours", formats.number(age.toHours()))
        : texts.get("age.days", formats.number(age.toDays()));
  }
}
