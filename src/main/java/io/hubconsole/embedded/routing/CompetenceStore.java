package io.hubconsole.embedded.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.wire.ContractJson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Competences in the database; their conditions are the JSON of the workspace's {@code when}. */
public final class CompetenceStore {
  private final ContractJson json;

  public CompetenceStore(ContractJson json) {
    this.json = json;
  }

  public List<PartnerCompetence> partnerCompetences(Handle handle) {
    return handle
        .createQuery(
            """
            select id, service_partner_id, priority, override_code, conditions
            from service_partner_competence
            """)
        .map(
            (row, _) ->
                new PartnerCompetence(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    conditions(row.getString(5))))
        .list();
  }

  public List<ProviderCompetence> providerCompetences(Handle handle) {
    return handle
        .createQuery(
            """
            select id, service_provider_id, priority, override_code, conditions,
              sesam, pers_dep, department_id, primary_sesam
            from service_provider_competence
            """)
        .map(
            (row, _) ->
                new ProviderCompetence(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    conditions(row.getString(5)),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(8, Integer.class),
                    row.getObject(9, Boolean.class)))
        .list();
  }

  /** The number that grows with every change of competences and lists. */
  public long version(Handle handle) {
    return handle
        .createQuery("select version from hub_version where topic = 'routing'")
        .mapTo(Long.class)
        .one();
  }

  private Conditions conditions(String text) {
    Map<RoutingParameter, List<String>> allowed = new EnumMap<>(RoutingParameter.class);
    for (Map.Entry<String, JsonNode> test : json.readTree(text).properties()) {
      List<String> values = new ArrayList<>();
      test.getValue().forEach(value -> values.add(value.asText()));
      allowed.put(RoutingParameter.ofWireName(test.getKey()).orElseThrow(), values);
    }
    return new Conditions(allowed);
  }
}
