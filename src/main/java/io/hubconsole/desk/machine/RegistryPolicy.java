package io.hubconsole.desk.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policy that IT spreads to machines with Windows: values of one key of the registry. */
final class RegistryPolicy {
  static final String KEY = "HKLM\\Software\\Policies\\Hub Console";

  private static final Pattern VALUE =
      Pattern.compile("^ {4}(\\S(?:.*?\\S)?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$");

  /** In seconds; the tool needs none of them. */
  private static final long PATIENCE = 5;

  private static final String SEPARATOR = "\\0";

  private RegistryPolicy() {}

  /**
   * Asks the registry by the system's own tool.
   *
   * @return empty where there is no such key
   * @throws IOException where the tool cannot be run
   */
  static Optional<ObjectNode> query(String systemRoot) throws IOException {
    Process tool =
        new ProcessBuilder(List.of(systemRoot + "\\System32\\reg.exe", "query", KEY))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      tool.getOutputStream().close();
      String told = new String(tool.getInputStream().readAllBytes(), charset());
      if (!tool.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("reg.exe does not end");
      }
      return tool.exitValue() == 0 ? Optional.of(read(told)) : Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      tool.destroy();
    }
  }

  /** What the tool writes when nobody sees its window. */
  private static Charset charset() {
    return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
  }

  /** Reads what the tool told: a line for each value, as JSON would have it. */
  static ObjectNode read(String told) {
    JsonMapper mapper = new JsonMapper();
    ObjectNode values = mapper.createObjectNode();
    told.lines()
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> {
              String text = line.group(3) == null ? "" : line.group(3).strip();
              values.set(
                  line.group(1),
                  line.group(2).equals("REG_MULTI_SZ") ? list(text, mapper) : value(text, mapper));
            });
    return values;
  }

  /** A list of profiles is one text in JSON; all else is a text. */
  private static JsonNode value(String text, JsonMapper mapper) {
    return text.startsWith("[") || text.startsWith("{")
        ? parsed(text, mapper)
        : mapper.getNodeFactory().textNode(text);
  }

  private static ArrayNode list(String text, JsonMapper mapper) {
    ArrayNode list = mapper.createArrayNode();
    for (String one : text.split(Pattern.quote(SEPARATOR), -1)) {
      if (!one.isBlank()) {
        list.add(value(one.strip(), mapper));
      }
    }
    return list;
  }

  private static JsonNode parsed(String text, JsonMapper mapper) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException noJson) {
      // Told as a value that makes no sense where it stands.
      return mapper.getNodeFactory().textNode(text);
    }
  }
}
