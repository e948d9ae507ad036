package io.hubconsole.desk.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Every secret of a desk that can be found, so that it can be looked for where it must not be.
 *
 * @param file where secrets lie without a keychain
 */
public record KnownSecrets(Secrets secrets, Path file) {

  /**
   * The texts of them; may wait for a keychain.
   *
   * @param tokens whose tokens
   * @param stores whose keys
   */
  public Set<String> of(Collection<SecretFor> tokens, Collection<String> stores) {
    Set<String> found = new LinkedHashSet<>();
    tokens.forEach(owner -> add(owner, found));
    stores.forEach(store -> add(SecretFor.store(store), found));
    addAllOf(file, found);
    return found;
  }

  private void add(SecretFor owner, Set<String> found) {
    try {
      secrets.find(owner).map(Secret::text).ifPresent(found::add);
    } catch (IOException withheld) {
      // What cannot be read here has been read by nobody who could have written it down.
    }
  }

  private static void addAllOf(Path file, Set<String> found) {
    try {
      if (Files.exists(file)) {
        addTexts(new JsonMapper().readTree(Files.readAllBytes(file)), found);
      }
    } catch (IOException unreadable) {
      // The same.
    }
  }

  private static void addTexts(JsonNode node, Set<String> found) {
    if (node.isTextual()) {
      found.add(node.textValue());
    }
    node.forEach(child -> addTexts(child, found));
  }
}
