package io.hubconsole.server.operations;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.server.operations.Operation.Access;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which workshop takes a case, why, and what may be asked: for partners. */
final class RoutingOperations {
  private static final Set<String> PARAMETERS =
      Arrays.stream(RoutingParameter.values())
          .map(RoutingParameter::wireName)
          .collect(Collectors.toUnmodifiableSet());

  /** An addition: the other names of an item, which the contract leaves out. */
  private static final String ALIASES = "includeAliases";

  private static final Set<String> LIST_PARAMETERS =
      Stream.concat(PARAMETERS.stream(), Stream.of(ALIASES))
          .collect(Collectors.toUnmodifiableSet());

  private final Bodies bodies;

  RoutingOperations(Bodies bodies) {
    this.bodies = bodies;
  }

  List<Operation> all() {
    return List.of(
        get("/api/v3/routing", this::route),
        get("/api/v3/routing/explanation", this::explain),
        items("/api/v3/manufacturers", ReferenceKind.MANUFACTURER),
        items("/api/v3/service-types", ReferenceKind.SERVICE_TYPE),
        items("/api/v3/product-types", ReferenceKind.PRODUCT_TYPE),
        items("/api/v3/service-locations", ReferenceKind.SERVICE_LOCATION));
  }

  private static Operation get(String path, Operation.GuardedWork work) {
    return new Operation.Guarded("GET", path, Access.PARTNER, PARAMETERS, work);
  }

  private Operation items(String path, ReferenceKind kind) {
    return new Operation.Guarded(
        "GET", path, Access.PARTNER, LIST_PARAMETERS, request -> items(request, kind));
  }

  private static RoutingQuery query(ApiRequest request) {
    if (request.parameters().isEmpty()) {
      return RoutingQuery.EMPTY;
    }
    Map<RoutingParameter, String> given = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      request.parameter(parameter.wireName()).ifPresent(value -> given.put(parameter, value));
    }
    return new RoutingQuery(given);
  }

  private ApiAnswer route(ApiRequest request) {
    RoutingAnswer answer = request.hub().route(query(request));
    int status =
        switch (answer) {
          case RoutingAnswer.Workshop _ -> 200;
          case RoutingAnswer.Nobody _ -> 404;
          case RoutingAnswer.NotEnoughData _, RoutingAnswer.BadValue _ -> 400;
        };
    return new ApiAnswer(status, bodies.answers().of(answer));
  }

  private ApiAnswer explain(ApiRequest request) {
    ExplanationAnswer answer = request.hub().explain(query(request));
    int status =
        switch (answer) {
          case ExplanationAnswer.Explained _, ExplanationAnswer.AskedAround _ -> 200;
          case ExplanationAnswer.BadValue _ -> 400;
        };
    return new ApiAnswer(status, bodies.answers().of(answer));
  }

  private ApiAnswer items(ApiRequest request, ReferenceKind kind) {
    RoutingQuery query = query(request);
    boolean aliases = request.isTrue(ALIASES);
    // The hub sets bad values aside, as a desk wants it; who calls over the network is told.
    if (request.hub().route(query) instanceof RoutingAnswer.BadValue bad) {
      return new ApiAnswer(400, bodies.answers().of(bad));
    }
    return bodies.data(
        request.hub().referenceItems(kind, query).stream()
            .map(item -> fields(item, aliases))
            .toList());
  }

  private static Map<String, Object> fields(ReferenceItem item, boolean aliases) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", item.id());
    fields.put("name", item.name());
    if (aliases) {
      fields.put("aliases", item.aliases());
    }
    fields.put("properties", item.properties());
    fields.put("externalData", item.externalData());
    return fields;
  }
}
