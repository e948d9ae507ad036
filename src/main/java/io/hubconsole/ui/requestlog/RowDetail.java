package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.FoundWords;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row ready to be shown, made off the UI thread.
 *
 * @param message whole
 * @param meta as JSON
 * @param group that a failed call belongs to; empty for one that succeeded
 * @param around the rows of the same case, newest first, this one among them
 */
record RowDetail(
    LogRow row,
    String message,
    Instant updatedAt,
    Optional<ErrorGroup.Key> group,
    String meta,
    Body request,
    Body response,
    List<LogRow> around) {
  RowDetail {
    around = List.copyOf(around);
  }

  static RowDetail of(ExternalRequest row, List<LogRow> around, String words) {
    FoundWords found = FoundWords.of(words);
    return new RowDetail(
        LogRow.of(row),
        Objects.requireNonNullElse(row.message(), ""),
        row.updatedAt(),
        row.status() == RequestStatus.ERROR
            ? Optional.of(ErrorGroup.Key.of(row))
            : Optional.empty(),
        new ContractJson().text(row.meta()),
        Body.of(row.request(), found),
        Body.of(row.response(), found),
        around);
  }
}
