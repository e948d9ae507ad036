package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.util.Objects;

/** A row of the log as text to paste elsewhere. */
public final class RowText {
  private final ContractJson json = new ContractJson();

  /** In the order of the table, separated by tabs. */
  public String line(ExternalRequest row) {
    return String.join(
        "\t",
        row.createdAt().toString(),
        row.status().word(),
        row.type(),
        Integer.toString(row.meta().caseId()),
        Objects.requireNonNullElse(row.url(), ""),
        Objects.requireNonNullElse(row.message(), ""));
  }

  /** As the contract writes it. */
  public String json(ExternalRequest row) {
    return json.prettyText(row);
  }

  /** The call as a command, tokens and passwords left out; empty for a row without a url. */
  public String curl(ExternalRequest row) {
    ExternalRequest safe = Redaction.SECRETS.of(row);
    String url = safe.url();
    String body = safe.request();
    if (url == null) {
      return "";
    }
    if (body == null) {
      return "curl " + quoted(url);
    }
    String type = body.stripLeading().startsWith("<") ? "application/xml" : "application/json";
    return "curl -X POST "
        + quoted(url)
        + " \\\n  -H 'Content-Type: "
        + type
        + "' \\\n  --data-raw "
        + quoted(body);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
