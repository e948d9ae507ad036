package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A row ready to be shown, made off the UI thread.
 *
 * @param message whole
 * @param meta as JSON
 * @param around the rows of the same case, newest first, this one among them
 */
record RowDetail(
    LogRow row,
    String message,
    Instant updatedAt,
    String meta,
    Body request,
    Body response,
    List<LogRow> around) {
  RowDetail {
    around = List.copyOf(around);
  }

  static RowDetail of(ExternalRequest row, List<LogRow> around, String words) {
    return new RowDetail(
        LogRow.of(row),
        Objects.requireNonNullElse(row.message(), ""),
        row.updatedAt(),
        new ContractJson().text(row.meta()),
        Body.of(row.request(), words),
        Body.of(row.response(), words),
        around);
  }
}
