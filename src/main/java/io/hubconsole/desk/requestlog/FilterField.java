package io.hubconsole.desk.requestlog;

import java.util.Arrays;
import java.util.Optional;

/** The fields that the text of a filter may name, beside {@code meta.…}. */
public enum FilterField {
  STATUS("status"),
  TYPE("type"),
  CASE("case"),
  HOST("host"),
  URL("url"),
  ID("id"),
  AT("at"),
  SINCE("since"),
  UNTIL("until"),
  TIME("time");

  private final String word;

  FilterField(String word) {
    this.word = word;
  }

  /** The word before the colon. */
  public String word() {
    return word;
  }

  static Optional<FilterField> ofWord(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equalsIgnoreCase(word)).findFirst();
  }
}
