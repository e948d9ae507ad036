package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.util.Iterator;
import java.util.Map;

/** Answers of the contract's shape: {@code data}, {@code pagination}, {@code error}. */
public final class Bodies {
  private final ContractJson json;
  private final AnswerJson answers;

  public Bodies(ContractJson json) {
    this.json = json;
    this.answers = new AnswerJson(json);
  }

  ContractJson json() {
    return json;
  }

  AnswerJson answers() {
    return answers;
  }

  ApiAnswer data(Object value) {
    return new ApiAnswer(200, wrapped(json.tree(value)));
  }

  /** A list of which some rows are shown. */
  ApiAnswer page(Object rows, long count, int offset) {
    ObjectNode body = wrapped(json.tree(rows));
    body.setAll(pagination(count, offset));
    return new ApiAnswer(200, body);
  }

  /** The same of rows that are read while they are sent. */
  ApiAnswer longPage(Iterator<JsonNode> rows, long count, int offset) {
    return new ApiAnswer(200, new AnswerBody.Rows(rows, pagination(count, offset)), Map.of());
  }

  private ObjectNode pagination(long count, int offset) {
    ObjectNode body = json.newObject();
    body.putObject("pagination").put("count", count).put("offset", offset);
    return body;
  }

  private ObjectNode wrapped(JsonNode data) {
    ObjectNode body = json.newObject();
    body.set("data", data);
    return body;
  }

  /** What a client is told that is turned down. */
  public ApiAnswer refused(Refusal refusal) {
    return new ApiAnswer(refusal.status(), answers.error(refusal.sentence()), refusal.headers());
  }
}
