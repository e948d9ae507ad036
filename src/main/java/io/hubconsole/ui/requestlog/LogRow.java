package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.RequestHost;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestStatus;
import java.time.Instant;
import java.util.Objects;

/**
 * What a list shows of a logged request: all but its bodies, so that many can be held.
 *
 * @param host empty where there is no url
 * @param message in one line, shortened; empty for none
 */
record LogRow(
    long id,
    Instant createdAt,
    RequestStatus status,
    String type,
    int caseId,
    String url,
    String host,
    String message) {
  private static final int LONGEST = 300;

  static LogRow of(ExternalRequest row) {
    String url = Objects.requireNonNullElse(row.url(), "");
    return new LogRow(
        row.id(),
        row.createdAt(),
        row.status(),
        row.type(),
        row.meta().caseId(),
        url,
        RequestHost.of(url),
        oneLine(Objects.requireNonNullElse(row.message(), "")));
  }

  private static String oneLine(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return start.replace('\n', ' ').replace('\r', ' ');
  }

  Position position() {
    return new Position(createdAt, id);
  }
}
