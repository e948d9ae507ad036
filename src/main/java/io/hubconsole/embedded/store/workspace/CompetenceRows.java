package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.PostalPattern;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.RoutingParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads competences with their conditions. */
final class CompetenceRows {
  private static final Set<String> ORIGINATORS =
      new LinkedHashSet<>(
          Arrays.stream(OriginatorType.values()).map(OriginatorType::word).toList());
  private static final Set<String> BOOKINGS =
      new LinkedHashSet<>(Arrays.stream(BookingType.values()).map(BookingType::word).toList());

  private final KnownRows known;

  CompetenceRows(KnownRows known) {
    this.known = known;
  }

  WorkspaceRow ofPartner(Fields fields) {
    PartnerCompetence competence =
        new PartnerCompetence(
            known.id(WorkspaceKind.SERVICE_PARTNER_COMPETENCES, fields),
            known.requiredReference(fields, "servicePartnerId", WorkspaceKind.SERVICE_PARTNERS),
            priority(fields),
            fields.text("overrideCode"),
            conditions(fields));
    fields.rejectRest();
    return new WorkspaceRow.OfPartner(competence);
  }

  WorkspaceRow ofProvider(Fields fields) {
    ProviderCompetence competence =
        new ProviderCompetence(
            known.id(WorkspaceKind.SERVICE_PROVIDER_COMPETENCES, fields),
            known.requiredReference(fields, "serviceProviderId", WorkspaceKind.SERVICE_PROVIDERS),
            priority(fields),
            fields.text("overrideCode"),
            conditions(fields),
            fields.text("sesam"),
            fields.text("persDep"),
            fields.integer("departmentId"),
            fields.truth("primarySesam"));
    fields.rejectRest();
    return new WorkspaceRow.OfProvider(competence);
  }

  private static int priority(Fields fields) {
    Integer priority = fields.integer("priority");
    return priority == null ? PartnerCompetence.DEFAULT_PRIORITY : priority;
  }

  private Conditions conditions(Fields fields) {
    Fields when = fields.object("when");
    if (when == null) {
      return Conditions.NONE;
    }
    Map<RoutingParameter, List<String>> allowed = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      List<JsonValue> values = when.list(parameter.wireName());
      if (when.take(parameter.wireName()) != null) {
        Place place = when.place().field(parameter.wireName());
        allowed.put(parameter, values(parameter, values, when, place));
      }
    }
    when.rest()
        .forEach(
            (name, value) ->
                when.faults().add(when.place().field(name), value.line(), "when.parameter", name));
    return new Conditions(allowed);
  }

  private List<String> values(
      RoutingParameter parameter, List<JsonValue> written, Fields when, Place place) {
    List<String> values = new ArrayList<>(written.size());
    for (int i = 0; i < written.size(); i++) {
      values.add(value(parameter, written.get(i), when, place.item(i)));
    }
    return values;
  }

  private String value(RoutingParameter parameter, JsonValue value, Fields when, Place place) {
    return switch (parameter) {
      case ORIGINATOR_TYPE -> word(value, ORIGINATORS, when.faults(), place);
      case BOOKING_TYPE -> word(value, BOOKINGS, when.faults(), place);
      case SERVICE_TYPE -> id(value, WorkspaceKind.SERVICE_TYPES, when, place);
      case MANUFACTURER -> id(value, WorkspaceKind.MANUFACTURERS, when, place);
      case PRODUCT_TYPE -> id(value, WorkspaceKind.PRODUCT_TYPES, when, place);
      case SERVICE_LOCATION -> id(value, WorkspaceKind.SERVICE_LOCATIONS, when, place);
      case CLIENT_POSTAL_CODE -> postalPattern(value, when.faults(), place);
    };
  }

  private static String word(JsonValue value, Set<String> words, Faults faults, Place place) {
    String word = Fields.shown(value);
    boolean isText = value instanceof JsonValue.JsonString || value instanceof JsonValue.Cell;
    if (!isText || !words.contains(word)) {
      faults.add(place, value.line(), "when.word", word, String.join(", ", words));
    }
    return word;
  }

  private String id(JsonValue value, WorkspaceKind kind, Fields when, Place place) {
    Integer id = when.integer(value, place);
    if (id == null) {
      return "";
    }
    known.reference(kind, id, place, value.line());
    return id.toString();
  }

  private static String postalPattern(JsonValue value, Faults faults, Place place) {
    String pattern = Fields.shown(value);
    boolean isText = value instanceof JsonValue.JsonString || value instanceof JsonValue.Cell;
    if (!isText || PostalPattern.parse(pattern).isEmpty()) {
      faults.add(place, value.line(), "when.postalCode", pattern);
    }
    return pattern;
  }
}
