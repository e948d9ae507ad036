package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.remote.HubConnection.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists that lookups choose from. */
final class ReferenceLists {
  /** Ours: without it an item comes as the contract has it, under its name alone. */
  private static final String WITH_ALIASES = "includeAliases";

  /** What no list of the contract is narrowed by, in characters. */
  private static final int LONGEST_VALUE = 200;

  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;
  private volatile boolean tellsAliases = true;

  ReferenceLists(HubConnection hub, RecordReading records, ConnectionFaults faults) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
  }

  /**
   * The items, narrowed by what is known.
   *
   * @param known a value that the hub does not take is set aside
   */
  List<ReferenceItem> items(ReferenceKind kind, Map<String, String> known) {
    Map<String, String> asked = new LinkedHashMap<>(known);
    asked.values().removeIf(value -> value.length() > LONGEST_VALUE);
    if (tellsAliases) {
      asked.put(WITH_ALIASES, "1");
    }
    while (true) {
      HubReply reply = hub.get("api/v3/" + path(kind), asked);
      if (reply.isDone()) {
        return items(reply.data());
      }
      String field = FaultReading.of(reply.fault(), asked).field();
      if (reply.status() != 400 || asked.remove(field) == null) {
        throw faults.strange(reply.fault(), Effect.READS);
      }
      if (field.equals(WITH_ALIASES)) {
        tellsAliases = false;
      }
    }
  }

  private List<ReferenceItem> items(JsonNode data) {
    for (JsonNode item : data) {
      if (item instanceof ObjectNode object) {
        complete(object);
      }
    }
    return records.readAll(data, ReferenceItem.class);
  }

  /** A hub may have nothing to say beside an item's number and name. */
  private static void complete(ObjectNode item) {
    if (!item.has("aliases")) {
      item.putArray("aliases");
    }
    for (String object : List.of("properties", "externalData")) {
      if (!item.hasNonNull(object)) {
        item.putObject(object);
      }
    }
  }

  private static String path(ReferenceKind kind) {
    return switch (kind) {
      case MANUFACTURER -> "manufacturers";
      case PRODUCT_TYPE -> "product-types";
      case SERVICE_TYPE -> "service-types";
      case SERVICE_LOCATION -> "service-locations";
    };
  }
}
