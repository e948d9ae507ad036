package io.hubconsole.ui.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text as a branch of a tree.
 *
 * @param name its key, or its place in a list
 * @param value what it says; of objects and lists, how much they hold
 * @param left how many values below it are not shown
 */
record JsonBranch(String name, Kind kind, String value, List<JsonBranch> below, int left) {
  /** How many values a tree shows. */
  static final int MOST = 5000;

  private static final int LONGEST = 500;

  /** What a value is. */
  enum Kind {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    WORD
  }

  JsonBranch {
    below = List.copyOf(below);
  }

  static JsonBranch of(JsonNode root) {
    return new Growing().branch("", root);
  }

  /** How many values of the tree are not shown. */
  int leftInAll() {
    return left + below.stream().mapToInt(JsonBranch::leftInAll).sum();
  }

  private static final class Growing {
    private int grown;

    JsonBranch branch(String name, JsonNode node) {
      grown++;
      if (node.isObject()) {
        List<JsonBranch> below = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          if (grown >= MOST) {
            break;
          }
          below.add(branch(field.getKey(), field.getValue()));
        }
        return new JsonBranch(
            name, Kind.OBJECT, "{" + node.size() + "}", below, node.size() - below.size());
      }
      if (node.isArray()) {
        List<JsonBranch> below = new ArrayList<>();
        for (int i = 0; i < node.size() && grown < MOST; i++) {
          below.add(branch(Integer.toString(i), node.get(i)));
        }
        return new JsonBranch(
            name, Kind.LIST, "[" + node.size() + "]", below, node.size() - below.size());
      }
      return new JsonBranch(name, kind(node), shortened(node), List.of(), 0);
    }

    private static Kind kind(JsonNode node) {
      return node.isTextual() ? Kind.TEXT : node.isNumber() ? Kind.NUMBER : Kind.WORD;
    }

    private static String shortened(JsonNode node) {
      String text = node.isTextual() ? "“" + node.textValue() + "”" : node.asText();
      String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      return start.replace('\n', ' ').replace('\r', ' ');
    }
  }
}
