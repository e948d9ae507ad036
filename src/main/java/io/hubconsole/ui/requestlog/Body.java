package io.hubconsole.ui.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.desk.requestlog.FoundWords;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request or a response, ready to be shown.
 *
 * @param text as it was logged
 * @param raw the same in lines, found words marked
 * @param tree where it is JSON
 * @param words what was searched for
 */
record Body(String text, RawText raw, Optional<JsonBranch> tree, FoundWords words) {

  /** Takes as long as the text is large: for a thread that may wait. */
  static Body of(@Nullable String text, FoundWords words) {
    String read = text == null ? "" : text;
    return new Body(read, RawText.of(read, words), tree(read), words);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  private static Optional<JsonBranch> tree(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return Optional.empty();
    }
    try {
      JsonNode node = new ContractJson().readTree(text);
      return Optional.of(JsonBranch.of(node));
    } catch (UnreadableJson notJson) {
      return Optional.empty();
    }
  }
}
