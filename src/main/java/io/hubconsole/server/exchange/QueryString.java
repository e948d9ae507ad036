package io.hubconsole.server.exchange;

import io.hubconsole.server.operations.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query string as it came. Names are one whatever their notation: {@code clientPostalCode},
 * {@code client_postal_code} and {@code client-postal-code}.
 */
final class QueryString {
  private static final String TOKEN = "accessToken";
  private static final String PLAIN_TOKEN = plain(TOKEN);

  /**
   * A name and its value; either is empty where it cannot be read.
   *
   * @param plainName the same in every notation; empty where the name is
   */
  private record Pair(Optional<String> name, String plainName, Optional<String> value) {
    Pair(Optional<String> name, Optional<String> value) {
      this(name, name.map(QueryString::plain).orElse(""), value);
    }
  }

  private final List<Pair> pairs = new ArrayList<>();

  QueryString(String raw) {
    for (String part : raw.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        pairs.add(
            equals < 0
                ? new Pair(decoded(part), Optional.of(""))
                : new Pair(
                    decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
      }
    }
  }

  /** The access tokens that are given, of which one is right; empty text for an unreadable one. */
  List<String> tokens() {
    return pairs.stream()
        .filter(pair -> pair.plainName().equals(PLAIN_TOKEN))
        .map(pair -> pair.value().orElse(""))
        .toList();
  }

  /**
   * The parameters by their names in the contract, the access token left out.
   *
   * @param known the names that may be given
   * @throws Refusal where one is not known, is given twice or cannot be read
   */
  Map<String, String> parameters(Set<String> known) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byPlainName = new HashMap<>();
    known.forEach(name -> byPlainName.put(plain(name), name));
    byPlainName.put(PLAIN_TOKEN, TOKEN);
    Map<String, String> parameters = new HashMap<>();
    for (Pair pair : pairs) {
      String given = pair.name().orElseThrow(QueryString::unreadable);
      String name = byPlainName.get(pair.plainName());
      if (name == null) {
        throw Refusal.field(given, "is not allowed");
      }
      if (parameters.put(name, pair.value().orElseThrow(QueryString::unreadable)) != null) {
        throw Refusal.field(name, "must not be given twice");
      }
    }
    parameters.remove(TOKEN);
    return parameters;
  }

  private static Refusal unreadable() {
    return Refusal.of(
        400,
        "The query string cannot be read: after % go two hexadecimal digits,"
            + " and what they stand for must be UTF-8");
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** The text that was percent-encoded; empty where it cannot be read. */
  private static Optional<String> decoded(String text) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = new byte[from.length];
    int length = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] != '%') {
        to[length++] = from[i] == '+' ? (byte) ' ' : from[i];
        continue;
      }
      int high = i + 2 <= from.length - 1 ? Character.digit(from[i + 1], 16) : -1;
      int low = i + 2 <= from.length - 1 ? Character.digit(from[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      to[length++] = (byte) (high * 16 + low);
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(to, 0, length)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
