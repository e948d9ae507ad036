package io.hubconsole.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.ServiceCase;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How the contract writes what Jackson would write otherwise. */
final class ContractModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  ContractModule() {
    super("contract");
    writes(Instant.class, (time, json) -> json.writeString(TIME.format(time)));
    writes(RequestStatus.class, (status, json) -> json.writeString(status.word()));
    writes(RoutingParameter.class, (parameter, json) -> json.writeString(parameter.wireName()));
    writes(JsonText.class, (object, json) -> json.writeRawValue(object.text()));
    writes(RequestMeta.class, ContractModule::writeMeta);
    writes(ServiceCase.class, CaseJson::write);
    reads(Instant.class, (json, context) -> readTime(json));
    reads(RequestStatus.class, (json, context) -> readStatus(json, context));
    reads(RoutingParameter.class, ContractModule::readParameter);
    reads(JsonText.class, (json, context) -> new JsonText(context.readTree(json).toString()));
    reads(RequestMeta.class, ContractModule::readMeta);
    reads(ServiceCase.class, CaseJson::read);
  }

  private static Instant readTime(JsonParser json) throws IOException {
    try {
      return OffsetDateTime.parse(json.getText()).toInstant();
    } catch (DateTimeException fault) {
      throw new JsonParseException(json, "not a time: " + json.getText(), fault);
    }
  }

  private static RequestStatus readStatus(JsonParser json, DeserializationContext context)
      throws IOException {
    String word = json.getText();
    for (RequestStatus status : RequestStatus.values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    return (RequestStatus)
        context.handleWeirdStringValue(RequestStatus.class, word, "not a status");
  }

  private static RoutingParameter readParameter(JsonParser json, DeserializationContext context)
      throws IOException {
    String name = json.getText();
    Optional<RoutingParameter> parameter = RoutingParameter.ofWireName(name);
    return parameter.isPresent()
        ? parameter.get()
        : (RoutingParameter)
            context.handleWeirdStringValue(RoutingParameter.class, name, "no routing parameter");
  }

  private static void writeMeta(RequestMeta meta, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("caseId", meta.caseId());
    CaseJson.writeFurther(meta.further(), json);
    json.writeEndObject();
  }

  private static RequestMeta readMeta(JsonParser json, DeserializationContext context)
      throws IOException {
    ObjectNode meta = context.readValue(json, ObjectNode.class);
    JsonNode caseId = meta.remove("caseId");
    if (caseId == null || !caseId.canConvertToInt()) {
      throw new JsonParseException(json, "meta without a caseId");
    }
    return new RequestMeta(caseId.intValue(), new JsonText(meta.toString()));
  }

  private <T> void writes(Class<T> type, Writer<T> writer) {
    addSerializer(
        type,
        new StdSerializer<>(type) {
          @Serial private static final long serialVersionUID = 1L;

          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            writer.write(value, json);
          }
        });
  }

  private <T> void reads(Class<T> type, Reader<T> reader) {
    addDeserializer(
        type,
        new StdScalarDeserializer<>(type) {
          @Serial private static final long serialVersionUID = 1L;

          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return reader.read(json, context);
          }
        });
  }

  /** Writes one value. */
  interface Writer<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  /** Reads one value. */
  interface Reader<T> {
    T read(JsonParser json, DeserializationContext context) throws IOException;
  }
}
