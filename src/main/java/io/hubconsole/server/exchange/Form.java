package io.hubconsole.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.wire.ContractJson;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Optional;

/** In which form a client takes an answer. */
enum Form {
  JSON("application/json; charset=utf-8"),
  HTML("text/html; charset=utf-8");

  private static final String BEFORE =
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Service order hub</title>"
          + "</head><body><pre>";
  private static final String AFTER = "</pre></body></html>\n";

  private final String contentType;

  Form(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** A body in this form. */
  String text(ContractJson json, JsonNode body) {
    return switch (this) {
      case JSON -> json.text(body);
      case HTML -> BEFORE + escaped(json.prettyText(body)) + AFTER;
    };
  }

  /**
   * Writes a body in this form that begins with a list; each entry is asked for when those before
   * it are written.
   *
   * @param rest what comes after the list
   */
  void write(
      ContractJson json, ObjectNode rest, String list, Iterator<JsonNode> entries, Writer out)
      throws IOException {
    switch (this) {
      case JSON -> json.write(out, list, entries, rest);
      case HTML -> {
        out.write(BEFORE);
        json.writePretty(new Escaping(out), list, entries, rest);
        out.write(AFTER);
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Escapes what is written through it. */
  private static final class Escaping extends FilterWriter {
    Escaping(Writer out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(escaped(Character.toString((char) one)));
    }

    @Override
    public void write(char[] from, int offset, int length) throws IOException {
      out.write(escaped(new String(from, offset, length)));
    }

    @Override
    public void write(String from, int offset, int length) throws IOException {
      out.write(escaped(from.substring(offset, offset + length)));
    }
  }

  /** The form that an {@code Accept} header prefers; empty where it takes neither. */
  static Optional<Form> of(Optional<String> accept) {
    if (accept.isEmpty() || accept.get().isBlank()) {
      return Optional.of(JSON);
    }
    WeightedList wanted = WeightedList.of(accept.get());
    double json = wanted.weightOf("application/json", "application/*", "*/*");
    double html = wanted.weightOf("text/html", "text/*", "*/*");
    if (json == 0 && html == 0) {
      return Optional.empty();
    }
    return Optional.of(html > json ? HTML : htmlComesFirst(wanted, json, html) ? HTML : JSON);
  }

  /** Of two that weigh the same, named both, the first named. */
  private static boolean htmlComesFirst(WeightedList wanted, double json, double html) {
    if (json != html) {
      return false;
    }
    for (WeightedList.Word word : wanted.words()) {
      switch (word.word()) {
        case "application/json", "application/*", "*/*" -> {
          return false;
        }
        case "text/html", "text/*" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
