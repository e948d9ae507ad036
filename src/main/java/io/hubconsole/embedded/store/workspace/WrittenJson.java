package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import io.hubconsole.hub.JsonText;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The JSON of files: how much of it is read, and values written as columns hold them. */
final class WrittenJson {
  /** Depth is told by {@link JsonValueReader}, with its place; this only keeps a stack small. */
  private static final int DEEPEST_TOKENS = 100_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_TOKENS)
                  .maxStringLength(ContractJson.LONGEST_TEXT)
                  .build())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(DEEPEST_TOKENS).build())
          .build();

  private WrittenJson() {}

  static JsonText text(JsonValue.JsonObject object) {
    if (object.fields().isEmpty()) {
      return JsonText.EMPTY_OBJECT;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      object.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new JsonText(text.toString());
  }
}
