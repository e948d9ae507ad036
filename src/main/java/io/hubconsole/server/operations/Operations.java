package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every operation of the API, by path and method. */
public final class Operations {
  private final Map<String, Map<String, Operation>> byPath = new HashMap<>();

  /** The operations over a hub. */
  public Operations(HubAccess hub, Bodies bodies) {
    ObjectNode description = description(bodies.json());
    List<Operation> all = new ArrayList<>();
    ApiAnswer live = up(bodies);
    all.add(new Operation.Open("GET", "/health/live", () -> live));
    all.add(new Operation.Open("GET", "/health", () -> health(hub, bodies)));
    all.add(
        new Operation.Open("GET", "/api/v3/openapi.json", () -> new ApiAnswer(200, description)));
    all.addAll(new RoutingOperations(bodies).all());
    all.addAll(new CaseOperations(bodies).all());
    all.addAll(new RequestLogOperations(bodies).all());
    for (Operation operation : all) {
      byPath
          .computeIfAbsent(operation.path(), _ -> new HashMap<>())
          .put(operation.method(), operation);
    }
  }

  /** The operations of a path, by method; empty for a path that is none. */
  public Map<String, Operation> at(String path) {
    return byPath.getOrDefault(path, Map.of());
  }

  private static ApiAnswer health(HubAccess hub, Bodies bodies) {
    hub.checkStore();
    return up(bodies);
  }

  private static ApiAnswer up(Bodies bodies) {
    return bodies.data(Map.of("status", "up"));
  }

  private static ObjectNode description(ContractJson json) {
    try (InputStream file =
        Objects.requireNonNull(Operations.class.getResourceAsStream("openapi.json"))) {
      return json.readObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
