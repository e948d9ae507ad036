package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the contract's records out of an answer; what does not fit is the hub's fault. */
final class RecordReading {
  private final ContractJson json;
  private final ConnectionFaults faults;
  private final WholeRecords whole = new WholeRecords();

  RecordReading(ContractJson json, ConnectionFaults faults) {
    this.json = json;
    this.faults = faults;
  }

  <T> T read(JsonNode node, Class<T> type) {
    return read(node, type, Effect.READS);
  }

  /** What a write was answered: where it does not fit, it was carried out all the same. */
  <T> T read(JsonNode node, Class<T> type, Effect effect) {
    if (!node.isObject()) {
      throw faults.strange("", effect);
    }
    try {
      T read = json.read(node.toString(), type);
      if (whole.isWhole(read)) {
        return read;
      }
    } catch (UnreadableJson fault) {
      throw faults.strange("", effect);
    }
    throw faults.strange("", effect);
  }

  <T> Optional<T> readOptional(JsonNode node, Class<T> type) {
    return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(read(node, type));
  }

  /** A page that holds more than was asked for would never come to its end. */
  <T> List<T> readSome(JsonNode nodes, Class<T> type, int most) {
    if (nodes.size() > most) {
      throw faults.strange("", Effect.READS);
    }
    return readAll(nodes, type);
  }

  <T> List<T> readAll(JsonNode nodes, Class<T> type) {
    if (!nodes.isArray()) {
      throw faults.strange("", Effect.READS);
    }
    List<T> all = new ArrayList<>();
    nodes.forEach(node -> all.add(read(node, type)));
    return all;
  }
}
