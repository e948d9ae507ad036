package io.hubconsole.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the contract's records as the contract writes them: every field present, {@code
 * null} where empty, in the order of the record, times in UTC with milliseconds.
 */
public final class ContractJson {
  /** How deep a body of the contract may be nested. */
  public static final int DEEPEST = 64;

  /** Answers put what came in bodies a few levels deeper. */
  private static final int DEEPEST_ANSWER = DEEPEST + 8;

  /** How long one text may be, in characters. */
  public static final int LONGEST_TEXT = 32 * 1024 * 1024;

  private final JsonMapper mapper;
  private final ObjectReader strict;
  private final ObjectWriter pretty;

  /** Reads what is nested at most {@value #DEEPEST} deep. */
  public ContractJson() {
    this(DEEPEST);
  }

  private ContractJson(int deepest) {
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(deepest)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .addModule(new ContractModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Lists are written entry by entry, and pieces of a network's size are made of them.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            // What the contract passes on unread keeps every digit of its numbers.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    this.strict =
        mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    this.pretty = mapper.writerWithDefaultPrettyPrinter();
  }

  /** Reads answers, which hold what the deepest of bodies brought. */
  public static ContractJson ofAnswers() {
    return new ContractJson(DEEPEST_ANSWER);
  }

  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same, indented for people. */
  public String prettyText(Object value) {
    try {
      return pretty.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Writes an object that begins with a list, of which each entry is asked for when those before it
   * are written; leaves the writer open. On a fault nothing more is written, no bracket either.
   *
   * @param rest the fields after the list
   */
  public void write(Writer out, String list, Iterator<JsonNode> entries, ObjectNode rest)
      throws IOException {
    write(mapper.writer(), out, list, entries, rest);
  }

  /** The same, indented for people. */
  public void writePretty(Writer out, String list, Iterator<JsonNode> entries, ObjectNode rest)
      throws IOException {
    write(pretty, out, list, entries, rest);
  }

  private static void write(
      ObjectWriter how, Writer out, String list, Iterator<JsonNode> entries, ObjectNode rest)
      throws IOException {
    // Not closed: that would, after a fault, write the brackets that are missing.
    JsonGenerator generator = how.createGenerator(out);
    generator.writeStartObject();
    generator.writeArrayFieldStart(list);
    while (entries.hasNext()) {
      generator.writeTree(entries.next());
    }
    generator.writeEndArray();
    for (Map.Entry<String, JsonNode> field : rest.properties()) {
      generator.writeFieldName(field.getKey());
      generator.writeTree(field.getValue());
    }
    generator.writeEndObject();
    generator.flush();
  }

  /** The value as a column of text; {@code null} stays {@code null}. */
  public @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : text(value);
  }

  public JsonNode tree(@Nullable Object value) {
    return mapper.valueToTree(value);
  }

  public ObjectNode newObject() {
    return mapper.createObjectNode();
  }

  /**
   * Reads a record.
   *
   * @throws UnreadableJson where the text is not JSON of that record
   */
  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException | NumberFormatException fault) {
      throw new UnreadableJson(fault);
    }
  }

  /** Reads a record where there is one. */
  public <T> @Nullable T readOrNull(@Nullable String text, Class<T> type) {
    return text == null ? null : read(text, type);
  }

  /**
   * Reads any JSON.
   *
   * @throws UnreadableJson where the text is not JSON
   */
  public JsonNode readTree(String text) {
    return read(text, JsonNode.class);
  }

  /**
   * Reads a JSON object in which no key stands twice.
   *
   * @throws UnreadableJson where the text is not one
   */
  public ObjectNode readObject(String text) {
    try {
      JsonNode read = strict.readValue(text);
      if (read instanceof ObjectNode object) {
        return object;
      }
      throw new UnreadableJson("not a JSON object");
    } catch (JsonProcessingException | NumberFormatException fault) {
      throw new UnreadableJson(fault);
    }
  }
}
