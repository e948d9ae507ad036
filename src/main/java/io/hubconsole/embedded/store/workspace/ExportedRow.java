package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hubconsole.rows.StorableText;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the database as a workspace document writes them; fields without a value are left out.
 */
final class ExportedRow {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private ExportedRow() {}

  static void item(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeStringField("name", row.getString("name"));
    raw("aliases", row.getString("aliases"), "[]", json);
    raw("properties", row.getString("properties"), "{}", json);
    raw("externalData", row.getString("external_data"), "{}", json);
    raw("translations", row.getString("translations"), "{}", json);
    json.writeEndObject();
  }

  static void partner(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeStringField("name", row.getString("name"));
    json.writeBooleanField("emailsEnabled", row.getBoolean("emails_enabled"));
    json.writeEndObject();
  }

  static void provider(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeStringField("name", row.getString("name"));
    object("contactData", row.getString("contact_data"), Map.of(), json);
    json.writeEndObject();
  }

  static void partnerCompetence(ResultSet row, JsonGenerator json)
      throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeNumberField("servicePartnerId", row.getInt("service_partner_id"));
    conditions(row, json);
    json.writeEndObject();
  }

  static void providerCompetence(ResultSet row, JsonGenerator json)
      throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeNumberField("serviceProviderId", row.getInt("service_provider_id"));
    text("sesam", row.getString("sesam"), json);
    text("persDep", row.getString("pers_dep"), json);
    number("departmentId", row.getObject("department_id", Integer.class), json);
    Boolean primary = row.getObject("primary_sesam", Boolean.class);
    if (primary != null) {
      json.writeBooleanField("primarySesam", primary);
    }
    conditions(row, json);
    json.writeEndObject();
  }

  private static void conditions(ResultSet row, JsonGenerator json)
      throws SQLException, IOException {
    json.writeNumberField("priority", row.getInt("priority"));
    text("overrideCode", row.getString("override_code"), json);
    json.writeFieldName("when");
    json.writeRawValue(row.getString("conditions"));
  }

  static void token(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeStringField("tokenHash", row.getString("token_hash"));
    json.writeStringField("name", row.getString("name"));
    json.writeStringField("role", row.getString("role"));
    number("servicePartnerId", row.getObject("service_partner_id", Integer.class), json);
    number("serviceProviderId", row.getObject("service_provider_id", Integer.class), json);
    json.writeEndObject();
  }

  static void serviceCase(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    Map<String, Map<String, String>> further = FurtherFields.byObject(row.getString("further"));
    json.writeStartObject();
    json.writeNumberField("id", row.getInt("id"));
    json.writeStringField("guid", row.getString("guid"));
    json.writeNumberField("partnerId", row.getInt("partner_id"));
    number("serviceProviderId", row.getObject("service_provider_id", Integer.class), json);
    json.writeStringField("currentStatus", row.getString("current_status"));
    text("language", row.getString("language"), json);
    text("orderReference", row.getString("order_reference"), json);
    text("originatorType", row.getString("originator_type"), json);
    text("bookingType", row.getString("booking_type"), json);
    number("serviceType", row.getObject("service_type", Integer.class), json);
    number("serviceLocation", row.getObject("service_location", Integer.class), json);
    for (String party : CaseRows.PARTIES) {
      object(party, row.getString(party), further.getOrDefault(party, Map.of()), json);
    }
    object(
        CaseRows.PRODUCT,
        row.getString("product_data"),
        further.getOrDefault(CaseRows.PRODUCT, Map.of()),
        json);
    time("createdAt", row, "created_at", json);
    time("updatedAt", row, "updated_at", json);
    fields(further.getOrDefault("", Map.of()), json);
    json.writeEndObject();
  }

  static void request(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeNumberField("id", row.getLong("id"));
    json.writeStringField("type", StorableText.read(row.getString("type")));
    json.writeStringField("status", row.getString("status"));
    text("url", row.getString("url"), json);
    json.writeFieldName("meta");
    json.writeRawValue(row.getString("meta"));
    text("request", StorableText.readNullable(row.getString("request")), json);
    text("response", StorableText.readNullable(row.getString("response")), json);
    text("message", StorableText.readNullable(row.getString("message")), json);
    time("createdAt", row, "created_at", json);
    time("updatedAt", row, "updated_at", json);
    json.writeEndObject();
  }

  private static void text(String name, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private static void number(String name, @Nullable Integer number, JsonGenerator json)
      throws IOException {
    if (number != null) {
      json.writeNumberField(name, number);
    }
  }

  private static void time(String name, ResultSet row, String column, JsonGenerator json)
      throws SQLException, IOException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    if (time != null) {
      Instant instant = time.toInstant();
      json.writeStringField(name, TIME.format(instant));
    }
  }

  private static void raw(String name, String written, String leftOut, JsonGenerator json)
      throws IOException {
    if (!written.equals(leftOut)) {
      json.writeFieldName(name);
      json.writeRawValue(written);
    }
  }

  /** Writes an object of a column without its empty fields, and what else the case holds of it. */
  private static void object(
      String name, @Nullable String column, Map<String, String> further, JsonGenerator json)
      throws IOException {
    if (column == null) {
      for (Map.Entry<String, String> field : further.entrySet()) {
        json.writeFieldName(name + "." + field.getKey());
        json.writeRawValue(field.getValue());
      }
      return;
    }
    json.writeFieldName(name);
    json.writeStartObject();
    try (JsonParser parser = WrittenJson.FACTORY.createParser(column)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_NULL) {
          json.writeFieldName(field);
          json.copyCurrentStructure(parser);
        }
      }
    }
    fields(further, json);
    json.writeEndObject();
  }

  private static void fields(Map<String, String> fields, JsonGenerator json) throws IOException {
    for (Map.Entry<String, String> field : new TreeMap<>(fields).entrySet()) {
      json.writeFieldName(field.getKey());
      json.writeRawValue(field.getValue());
    }
  }
}
