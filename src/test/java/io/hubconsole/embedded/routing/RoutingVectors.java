package io.hubconsole.embedded.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of queries with their answers, and the workspace they are asked of. */
record RoutingVectors(TestWorkspace workspace, List<Case> cases) {

  /**
   * One query; the competence ids where a workshop answers, the parameters where more is needed.
   */
  record Case(
      int servicePartnerId,
      RoutingQuery query,
      int status,
      int partnerCompetence,
      int providerCompetence,
      List<String> paramsNeeded) {}

  static RoutingVectors read(String name) {
    try (InputStream file = RoutingVectors.class.getResourceAsStream("/vectors/" + name)) {
      JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(file));
      Map<String, Integer> partnerByToken = new HashMap<>();
      for (JsonNode token : root.at("/workspace/accessTokens")) {
        partnerByToken.put(token.path("token").asText(), token.path("servicePartnerId").asInt(-1));
      }
      List<Case> cases = new ArrayList<>();
      for (JsonNode each : root.path("cases")) {
        cases.add(caseOf(each, partnerByToken.getOrDefault(each.path("token").asText(), -1)));
      }
      return new RoutingVectors(workspace(root.path("workspace")), cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case caseOf(JsonNode each, int partner) {
    Map<RoutingParameter, String> given = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (each.path("query").has(parameter.wireName())) {
        given.put(parameter, each.path("query").path(parameter.wireName()).asText());
      }
    }
    return new Case(
        partner,
        new RoutingQuery(given),
        each.path("status").asInt(),
        each.path("servicePartnerCompetence").asInt(),
        each.path("serviceProviderCompetence").asInt(),
        texts(each.path("paramsNeeded")));
  }

  private static TestWorkspace workspace(JsonNode root) {
    TestCatalog catalog = new TestCatalog();
    items(catalog, ReferenceKind.MANUFACTURER, root.path("manufacturers"));
    items(catalog, ReferenceKind.PRODUCT_TYPE, root.path("productTypes"));
    items(catalog, ReferenceKind.SERVICE_TYPE, root.path("serviceTypes"));
    items(catalog, ReferenceKind.SERVICE_LOCATION, root.path("serviceLocations"));
    root.path("servicePartners").forEach(partner -> catalog.partner(partner.path("id").asInt()));
    for (JsonNode provider : root.path("serviceProviders")) {
      catalog.provider(
          provider.path("id").asInt(),
          provider.path("name").asText(),
          provider.at("/contactData/city").asText());
    }
    List<PartnerCompetence> partners = new ArrayList<>();
    for (JsonNode each : root.path("servicePartnerCompetences")) {
      partners.add(
          new PartnerCompetence(
              each.path("id").asInt(),
              each.path("servicePartnerId").asInt(),
              each.path("priority").asInt(PartnerCompetence.DEFAULT_PRIORITY),
              text(each.path("overrideCode")),
              conditions(each.path("when"))));
    }
    List<ProviderCompetence> providers = new ArrayList<>();
    for (JsonNode each : root.path("serviceProviderCompetences")) {
      providers.add(
          new ProviderCompetence(
              each.path("id").asInt(),
              each.path("serviceProviderId").asInt(),
              each.path("priority").asInt(PartnerCompetence.DEFAULT_PRIORITY),
              text(each.path("overrideCode")),
              conditions(each.path("when")),
              text(each.path("sesam")),
              text(each.path("persDep")),
              each.path("departmentId").isInt() ? each.path("departmentId").asInt() : null,
              each.path("primarySesam").isBoolean()
                  ? each.path("primarySesam").asBoolean()
                  : null));
    }
    return new TestWorkspace(catalog.built(), partners, providers);
  }

  private static void items(TestCatalog catalog, ReferenceKind kind, JsonNode items) {
    for (JsonNode item : items) {
      catalog.item(
          kind,
          item.path("id").asInt(),
          item.path("name").asText(),
          texts(item.path("aliases")).toArray(String[]::new));
    }
  }

  private static Conditions conditions(JsonNode when) {
    Map<RoutingParameter, List<String>> allowed = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (when.has(parameter.wireName())) {
        allowed.put(parameter, texts(when.path(parameter.wireName())));
      }
    }
    return new Conditions(allowed);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
