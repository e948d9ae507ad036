package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** What an answer says. */
public sealed interface AnswerBody {

  /** All of it. */
  record Whole(JsonNode json) implements AnswerBody {}

  /**
   * A list under {@code data} that is read while it is sent: its rows may together be more than
   * memory bears.
   *
   * @param rows can be gone through once, and may throw a {@link io.hubconsole.hub.HubException}
   * @param rest the fields that come after {@code data}
   */
  record Rows(Iterator<JsonNode> rows, ObjectNode rest) implements AnswerBody {}
}
