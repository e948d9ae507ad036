package io.hubconsole.ui.requestlog;

import java.util.Arrays;
import java.util.Optional;

/** The fields of the form that logs a request. */
enum NewRequestField {
  TYPE("type"),
  CASE_ID("meta.caseId"),
  URL("url"),
  MESSAGE("message"),
  META("meta"),
  REQUEST("request"),
  RESPONSE("response");

  private final String wireName;

  NewRequestField(String wireName) {
    this.wireName = wireName;
  }

  /** The field of the contract with that name. */
  static Optional<NewRequestField> ofWireName(String name) {
    return Arrays.stream(values()).filter(field -> field.wireName.equals(name)).findFirst();
  }
}
