package io.hubconsole.desk.updates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * What an address told of the newest version.
 *
 * @param page where a person finds it
 * @param notes what is new, on one line; empty for nothing
 */
public record PublishedVersion(ProductVersion version, URI page, String notes) {
  private static final int LONGEST_NOTES = 300;

  /** Reads the JSON; empty where it makes no sense. */
  public static Optional<PublishedVersion> read(byte[] json) {
    try {
      JsonNode root = new JsonMapper().readTree(json);
      Optional<ProductVersion> version = ProductVersion.read(root.path("version").asText());
      Optional<URI> page = UpdateAddress.readPage(root.path("url").asText());
      return version.isPresent() && page.isPresent()
          ? Optional.of(
              new PublishedVersion(
                  version.get(), page.get(), onOneLine(root.path("notes").asText(""))))
          : Optional.empty();
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static String onOneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST_NOTES ? line.substring(0, LONGEST_NOTES) + "…" : line;
  }
}
