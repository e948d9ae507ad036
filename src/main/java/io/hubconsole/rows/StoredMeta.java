package io.hubconsole.rows;

import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.wire.ContractJson;

/** Reads what a logged call was about, as its column has it. */
final class StoredMeta {
  /** How every meta begins that was written by {@link ContractJson}. */
  private static final String BEGIN = "{\"caseId\":";

  /** So many digits are an {@code int} for certain. */
  private static final int SURE_DIGITS = 9;

  private final ContractJson json;

  StoredMeta(ContractJson json) {
    this.json = json;
  }

  /**
   * Reads one. What we wrote ourselves need not be parsed: a page of rows was read half as fast.
   *
   * @throws io.hubconsole.wire.UnreadableJson where it is not the JSON of one
   */
  RequestMeta read(String column) {
    int end = BEGIN.length();
    int caseId = 0;
    while (end < column.length() && isDigit(column.charAt(end))) {
      caseId = caseId * 10 + column.charAt(end) - '0';
      end++;
    }
    int digits = end - BEGIN.length();
    if (!column.startsWith(BEGIN) || digits < 1 || digits > SURE_DIGITS || end == column.length()) {
      return json.read(column, RequestMeta.class);
    }
    return switch (column.charAt(end)) {
      case '}' -> RequestMeta.ofCase(caseId);
      case ',' -> new RequestMeta(caseId, new JsonText("{" + column.substring(end + 1)));
      default -> json.read(column, RequestMeta.class);
    };
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
