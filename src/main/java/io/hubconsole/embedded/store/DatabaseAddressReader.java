package io.hubconsole.embedded.store;

import io.hubconsole.text.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the address of a database on a server: {@code
 * jdbc:postgresql://HOST[:PORT]/DATABASE[?user=…&password=…&sslmode=…]}.
 */
public final class DatabaseAddressReader {
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://(?<hosts>[^/?#]+)/(?<database>[^/?#]+)(\\?(?<query>.*))?");
  private static final Pattern HOSTS =
      Pattern.compile(
          "(([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?)(,(([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?))*");

  /** Others could change what a hub relies on, such as when a commit is on disk. */
  private static final Set<String> PARAMETERS =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "targetServerType");

  private final Texts texts;

  /**
   * @param texts the bundle {@code store} of this package
   */
  public DatabaseAddressReader(Texts texts) {
    this.texts = texts;
  }

  /** What came of reading. */
  public sealed interface Reading {
    record Sound(DatabaseAddress.Server address) implements Reading {}

    /** The sentence says what is wrong and what to write; it never holds a password. */
    record Faulty(String sentence) implements Reading {}
  }

  /**
   * Reads an address as somebody wrote it.
   *
   * @param user of the environment; one in the address goes before
   * @param password of the environment; one in the address goes before
   */
  public Reading read(String given, Optional<String> user, Optional<String> password) {
    String text = given.strip();
    if (!text.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
      return faulty("address.scheme");
    }
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      return faulty("address.form");
    }
    String hosts = url.group("hosts");
    if (hosts.contains("@")) {
      return faulty("address.userBeforeHost");
    }
    if (!HOSTS.matcher(hosts).matches()) {
      return faulty("address.form");
    }
    Map<String, String> parameters = new TreeMap<>();
    String query = url.group("query");
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      boolean known = PARAMETERS.contains(name) || name.equals("user") || name.equals("password");
      Optional<String> value = equals < 0 ? Optional.empty() : decoded(pair.substring(equals + 1));
      if (!known || value.isEmpty()) {
        return faulty("address.parameter");
      }
      parameters.put(name, value.get());
    }
    Optional<String> database = decoded(url.group("database"));
    if (database.isEmpty()) {
      return faulty("address.form");
    }
    Optional<String> userThere = Optional.ofNullable(parameters.remove("user"));
    Optional<String> passwordThere = Optional.ofNullable(parameters.remove("password"));
    return new Reading.Sound(
        new DatabaseAddress.Server(
            hosts,
            database.get(),
            userThere.or(() -> user),
            passwordThere.or(() -> password),
            Map.copyOf(parameters)));
  }

  private static Optional<String> decoded(String text) {
    try {
      String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Optional.of(decoded).filter(it -> it.chars().noneMatch(Character::isISOControl));
    } catch (IllegalArgumentException badEscape) {
      return Optional.empty();
    }
  }

  private Reading faulty(String key) {
    return new Reading.Faulty(texts.get(key));
  }
}
