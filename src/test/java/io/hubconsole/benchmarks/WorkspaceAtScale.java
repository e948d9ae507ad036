package io.hubconsole.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a {@link HubAtScale} as a workspace file, with a token for each partner and one case. */
record WorkspaceAtScale(HubAtScale hub) {
  static final int CASE_ID = 1;

  /** The token of that partner. */
  static String token(int servicePartnerId) {
    return "partner-" + servicePartnerId + "-token";
  }

  void write(Path file) throws IOException {
    try (JsonGenerator json = new JsonMapper().createGenerator(Files.newOutputStream(file))) {
      json.writeStartObject();
      for (ReferenceKind kind : ReferenceKind.values()) {
        writeItems(json, kind);
      }
      writePartners(json);
      writeProviders(json);
      json.writeArrayFieldStart("servicePartnerCompetences");
      for (PartnerCompetence competence : hub.partnerCompetences()) {
        write(json, competence);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("serviceProviderCompetences");
      for (ProviderCompetence competence : hub.providerCompetences()) {
        write(json, competence);
      }
      json.writeEndArray();
      writeCase(json);
      json.writeEndObject();
    }
  }

  private void writeItems(JsonGenerator json, ReferenceKind kind) throws IOException {
    json.writeArrayFieldStart(
        switch (kind) {
          case MANUFACTURER -> "manufacturers";
          case PRODUCT_TYPE -> "productTypes";
          case SERVICE_TYPE -> "serviceTypes";
          case SERVICE_LOCATION -> "serviceLocations";
        });
    for (ReferenceCatalog.Item item : hub.catalog().items(kind)) {
      json.writeStartObject();
      json.writeNumberField("id", item.id());
      json.writeStringField("name", item.name());
      json.writeArrayFieldStart("aliases");
      for (String alias : item.aliases()) {
        json.writeString(alias);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePartners(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("servicePartners");
    for (ReferenceCatalog.Partner partner : hub.catalog().partners().values()) {
      json.writeStartObject();
      json.writeNumberField("id", partner.id());
      json.writeStringField("name", partner.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("accessTokens");
    for (ReferenceCatalog.Partner partner : hub.catalog().partners().values()) {
      json.writeStartObject();
      json.writeStringField("token", token(partner.id()));
      json.writeStringField("name", partner.name());
      json.writeStringField("role", "partner");
      json.writeNumberField("servicePartnerId", partner.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeProviders(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("serviceProviders");
    for (ReferenceCatalog.Provider provider : hub.catalog().providers().values()) {
      json.writeStartObject();
      json.writeNumberField("id", provider.id());
      json.writeStringField("name", provider.name());
      json.writeObjectFieldStart("contactData");
      json.writeNumberField("id", provider.id());
      json.writeStringField("organizationName", provider.name());
      json.writeStringField("address", "Storgatan " + provider.id());
      json.writeStringField("postalCode", "352 36");
      json.writeStringField("city", "Växjö");
      json.writeStringField("email", "workshop-" + provider.id() + "@example.com");
      json.writeStringField("phone", "+46 470 " + provider.id());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PartnerCompetence competence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", competence.id());
    json.writeNumberField("servicePartnerId", competence.servicePartnerId());
    writeRule(json, competence.priority(), competence.overrideCode(), competence.when());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ProviderCompetence competence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", competence.id());
    json.writeNumberField("serviceProviderId", competence.serviceProviderId());
    json.writeStringField("sesam", competence.sesam());
    json.writeStringField("persDep", "PD" + competence.id());
    json.writePOJOField("departmentId", competence.departmentId());
    json.writePOJOField("primarySesam", competence.primarySesam());
    writeRule(json, competence.priority(), competence.overrideCode(), competence.when());
    json.writeEndObject();
  }

  private static void writeRule(
      JsonGenerator json, int priority, @Nullable String overrideCode, Conditions conditions)
      throws IOException {
    json.writeNumberField("priority", priority);
    json.writeStringField("overrideCode", overrideCode);
    json.writeObjectFieldStart("when");
    for (var tested : conditions.allowed().entrySet()) {
      json.writeArrayFieldStart(tested.getKey().wireName());
      for (String value : tested.getValue()) {
        if (takesIds(tested.getKey())) {
          json.writeNumber(Integer.parseInt(value));
        } else {
          json.writeString(value);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static boolean takesIds(RoutingParameter parameter) {
    return switch (parameter) {
      case MANUFACTURER, PRODUCT_TYPE, SERVICE_TYPE, SERVICE_LOCATION -> true;
      case ORIGINATOR_TYPE, BOOKING_TYPE, CLIENT_POSTAL_CODE -> false;
    };
  }

  private static void writeCase(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("cases");
    json.writeStartObject();
    for (Map.Entry<String, Integer> number :
        Map.of("id", CASE_ID, "partnerId", 1, "serviceProviderId", 1).entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    json.writeStringField("guid", new UUID(7, 7).toString());
    json.writeStringField("currentStatus", "inProgress");
    json.writeStringField("language", "sv-se");
    json.writeStringField("createdAt", "2026-08-01T14:01:24.083Z");
    json.writeEndObject();
    json.writeEndArray();
  }
}
