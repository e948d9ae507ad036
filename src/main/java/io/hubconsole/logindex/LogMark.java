package io.hubconsole.logindex;

import java.util.Map;
import java.util.Optional;

/**
 * How far an index has followed the store of the rows.
 *
 * @param store which store it is of
 * @param settled the highest number of a row up to which all are in it; zero where there is none
 * @param highest the highest number of a row that is in it
 * @param change the last change of older rows that is in it
 */
public record LogMark(String store, long settled, long highest, long change) {
  private static final String VERSION = "version";
  private static final String STORE = "store";
  private static final String SETTLED = "settled";
  private static final String HIGHEST = "highest";
  private static final String CHANGE = "change";

  Map<String, String> written() {
    return Map.of(
        VERSION,
        LogFields.VERSION,
        STORE,
        store,
        SETTLED,
        Long.toString(settled),
        HIGHEST,
        Long.toString(highest),
        CHANGE,
        Long.toString(change));
  }

  /** The mark that was written; empty for one of another version. */
  static Optional<LogMark> read(Map<String, String> written) {
    try {
      return LogFields.VERSION.equals(written.get(VERSION)) && written.containsKey(STORE)
          ? Optional.of(
              new LogMark(
                  written.get(STORE),
                  Long.parseLong(written.getOrDefault(SETTLED, "")),
                  Long.parseLong(written.getOrDefault(HIGHEST, "")),
                  Long.parseLong(written.getOrDefault(CHANGE, ""))))
          : Optional.empty();
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
