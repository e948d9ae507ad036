package io.hubconsole.server.exchange;

import io.hubconsole.server.operations.ApiAnswer;
import io.hubconsole.wire.ContractJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer in the form that the client takes. */
final class Reply {
  private final String contentType;
  private final byte[] body;

  private Reply(String contentType, byte[] body) {
    this.contentType = contentType;
    this.body = body;
  }

  String contentType() {
    return contentType;
  }

  int length() {
    return body.length;
  }

  /** The body as it goes over the wire. */
  byte[] sent(Optional<Squeezing> squeezing) {
    return squeezing.map(way -> way.squeeze(body)).orElse(body);
  }

  static Reply of(ApiAnswer answer, Form form, ContractJson json) {
    return switch (form) {
      case JSON ->
          new Reply(
              "application/json; charset=utf-8",
              json.text(answer.body()).getBytes(StandardCharsets.UTF_8));
      case HTML ->
          new Reply(
              "text/html; charset=utf-8",
              page(json.prettyText(answer.body())).getBytes(StandardCharsets.UTF_8));
    };
  }

  private static String page(String text) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Service order hub</title>"
        + "</head><body><pre>"
        + escaped(text)
        + "</pre></body></html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
