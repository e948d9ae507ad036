package io.hubconsole.embedded.email;

import io.hubconsole.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads mail settings: {@code folder:DIR}, {@code
 * smtp://[user@]host[:port][?tls=none|starttls|tls][&from=address]} or {@code none}.
 *
 * <p>Without {@code tls=} a server on this machine is spoken to in the open, any other by STARTTLS,
 * and port 465 by TLS. A user name needs TLS, but on this machine: its password would be seen.
 */
public final class MailSettingsReader {
  private static final String TLS = "tls";
  private static final String FROM = "from";
  private static final Set<String> WORDS = Set.of(TLS, FROM);

  private final Texts texts;

  /**
   * @param texts the bundle {@code email} of this package
   */
  public MailSettingsReader(Texts texts) {
    this.texts = texts;
  }

  /** What came of reading. */
  public sealed interface Reading {
    record Sound(MailSettings settings) implements Reading {}

    /** The sentence says what is wrong and what to write; it never holds a password. */
    record Faulty(String sentence) implements Reading {}
  }

  /** Reads the settings as somebody wrote them. */
  public Reading read(String given) {
    String text = given.strip();
    if (text.equals("none")) {
      return new Reading.Sound(new MailSettings.None());
    }
    if (text.startsWith("folder:")) {
      return folder(text.substring("folder:".length()));
    }
    return text.toLowerCase(Locale.ROOT).startsWith("smtp://")
        ? server(text)
        : faulty("settings.unknown");
  }

  private Reading folder(String path) {
    if (path.isBlank()) {
      return faulty("settings.noFolder");
    }
    try {
      return new Reading.Sound(new MailSettings.Folder(Path.of(path)));
    } catch (InvalidPathException _) {
      return faulty("settings.badFolder", path);
    }
  }

  private Reading server(String text) {
    URI uri;
    try {
      uri = new URI(text).parseServerAuthority();
    } catch (URISyntaxException _) {
      return faulty("settings.badServer");
    }
    String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (uri.getRawUserInfo() != null && uri.getRawUserInfo().contains(":")) {
      return faulty("settings.passwordInUrl");
    }
    boolean more = !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/");
    if (uri.getHost() == null || more || uri.getRawFragment() != null) {
      return faulty("settings.badServer");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return faulty("settings.badPort");
    }
    String host = uri.getHost().replace("[", "").replace("]", "");
    return withQuery(user, host, uri.getPort(), uri.getQuery());
  }

  private Reading withQuery(String user, String host, int givenPort, @Nullable String query) {
    boolean here = isThisMachine(host);
    Map<String, String> values = values(query);
    if (!WORDS.containsAll(values.keySet())) {
      return faulty("settings.badTls");
    }
    Optional<TlsMode> tls =
        values.containsKey(TLS) ? mode(values.get(TLS)) : Optional.of(usualMode(here, givenPort));
    if (tls.isEmpty()) {
      return faulty("settings.badTls");
    }
    Optional<MailSender> from =
        Optional.ofNullable(values.get(FROM)).flatMap(address -> MailSender.of(address, ""));
    if (from.isEmpty() && values.containsKey(FROM)) {
      return faulty("settings.badFrom");
    }
    if (user.chars().anyMatch(Character::isISOControl)) {
      return faulty("settings.badServer");
    }
    if (!user.isEmpty() && tls.get() == TlsMode.NONE && !here) {
      return faulty("settings.userInTheOpen");
    }
    int port = givenPort < 0 ? tls.get().usualPort() : givenPort;
    Optional<String> account = user.isEmpty() ? Optional.empty() : Optional.of(user);
    return new Reading.Sound(new MailSettings.Smtp(account, host, port, tls.get(), from));
  }

  /** What stands before and after each equals sign; a word that comes twice has no value. */
  private static Map<String, String> values(@Nullable String query) {
    Map<String, String> values = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String word = equals < 0 ? part : part.substring(0, equals);
      values.merge(word, equals < 0 ? "" : part.substring(equals + 1), (_, _) -> "");
    }
    return values;
  }

  private static TlsMode usualMode(boolean here, int port) {
    if (port == TlsMode.TLS.usualPort()) {
      return TlsMode.TLS;
    }
    return here ? TlsMode.NONE : TlsMode.STARTTLS;
  }

  private static Optional<TlsMode> mode(@Nullable String word) {
    return Arrays.stream(TlsMode.values()).filter(mode -> mode.word().equals(word)).findFirst();
  }

  private static boolean isThisMachine(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("::1")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private Reading faulty(String key, Object... arguments) {
    return new Reading.Faulty(texts.get(key, arguments));
  }
}
