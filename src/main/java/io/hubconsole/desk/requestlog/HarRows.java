package io.hubconsole.desk.requestlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Rows as an HTTP archive 1.2. What the log does not know, method and status of the call, is told
 * as the archive's own words for not known: no status is 0.
 */
final class HarRows implements RowSink {
  private final ContractJson json = new ContractJson();
  private final JsonGenerator har;

  HarRows(Writer writer) throws IOException {
    har = new JsonFactory().createGenerator(writer);
    har.writeStartObject();
    har.writeObjectFieldStart("log");
    har.writeStringField("version", "1.2");
    har.writeObjectFieldStart("creator");
    har.writeStringField("name", "Hub Console");
    har.writeStringField("version", "1");
    har.writeEndObject();
    har.writeArrayFieldStart("entries");
  }

  @Override
  public void write(ExternalRequest row) throws IOException {
    har.writeStartObject();
    har.writeStringField("startedDateTime", row.createdAt().toString());
    har.writeNumberField("time", 0);
    writeRequest(row);
    writeResponse(row);
    har.writeObjectFieldStart("cache");
    har.writeEndObject();
    har.writeObjectFieldStart("timings");
    har.writeNumberField("send", 0);
    har.writeNumberField("wait", 0);
    har.writeNumberField("receive", 0);
    har.writeEndObject();
    har.writeStringField("comment", Objects.requireNonNullElse(row.message(), ""));
    har.writeNumberField("_id", row.id());
    har.writeStringField("_type", row.type());
    har.writeFieldName("_meta");
    har.writeRawValue(json.text(row.meta()));
    har.writeEndObject();
    har.writeRaw('\n');
  }

  private void writeRequest(ExternalRequest row) throws IOException {
    String body = row.request();
    har.writeObjectFieldStart("request");
    har.writeStringField("method", body == null ? "GET" : "POST");
    har.writeStringField("url", Objects.requireNonNullElse(row.url(), ""));
    har.writeStringField("httpVersion", "HTTP/1.1");
    writeEmptyLists("cookies", "headers", "queryString");
    if (body != null) {
      har.writeObjectFieldStart("postData");
      har.writeStringField("mimeType", mimeType(body));
      har.writeStringField("text", body);
      har.writeEndObject();
    }
    har.writeNumberField("headersSize", -1);
    har.writeNumberField("bodySize", body == null ? 0 : size(body));
    har.writeEndObject();
  }

  private void writeResponse(ExternalRequest row) throws IOException {
    String body = Objects.requireNonNullElse(row.response(), "");
    har.writeObjectFieldStart("response");
    har.writeNumberField("status", 0);
    har.writeStringField("statusText", row.status().word());
    har.writeStringField("httpVersion", "HTTP/1.1");
    writeEmptyLists("cookies", "headers");
    har.writeObjectFieldStart("content");
    har.writeNumberField("size", size(body));
    har.writeStringField("mimeType", mimeType(body));
    har.writeStringField("text", body);
    har.writeEndObject();
    har.writeStringField("redirectURL", "");
    har.writeNumberField("headersSize", -1);
    har.writeNumberField("bodySize", size(body));
    har.writeEndObject();
  }

  private void writeEmptyLists(String... names) throws IOException {
    for (String name : names) {
      har.writeArrayFieldStart(name);
      har.writeEndArray();
    }
  }

  private static int size(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String mimeType(String body) {
    String start = body.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return "application/json";
    }
    return start.startsWith("<") ? "application/xml" : "text/plain";
  }

  @Override
  public void close() throws IOException {
    if (!har.isClosed()) {
      har.writeEndArray();
      har.writeEndObject();
      har.writeEndObject();
      har.close();
    }
  }
}
