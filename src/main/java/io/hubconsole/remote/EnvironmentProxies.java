package io.hubconsole.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the variables say of proxies, as most programs read them: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in small letters or capitals.
 */
final class EnvironmentProxies {
  private static final int USUAL_PORT = 80;

  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A proxy.
   *
   * @param login its name and password; empty for none
   */
  record Named(String host, int port, Optional<Login> login) {}

  /** A secret: it tells nothing of itself. */
  record Login(String name, String password) {
    @Override
    public String toString() {
      return "Login";
    }
  }

  /** The one for calls of that scheme; empty where the variables name none that makes sense. */
  Optional<Named> forScheme(String scheme) {
    Stream<String> names = Stream.of(scheme + "_proxy", "all_proxy");
    return names.map(this::value).filter(text -> !text.isEmpty()).findFirst().flatMap(this::read);
  }

  private String value(String name) {
    String small = environment.getOrDefault(name, "").strip();
    return small.isEmpty()
        ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : small;
  }

  private Optional<Named> read(String written) {
    try {
      URI uri = new URI(written.contains("://") ? written : "http://" + written);
      if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
        return Optional.empty();
      }
      return Optional.of(
          new Named(
              uri.getHost(),
              uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
              Optional.ofNullable(uri.getRawUserInfo()).map(EnvironmentProxies::login)));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static Login login(String written) {
    int colon = written.indexOf(':');
    return colon < 0
        ? new Login(decoded(written), "")
        : new Login(decoded(written.substring(0, colon)), decoded(written.substring(colon + 1)));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asWritten) {
      return text;
    }
  }

  /** Whether that host is to be called without a proxy: by its name, or as part of a domain. */
  boolean isExcepted(String host) {
    String called = host.toLowerCase(Locale.ROOT);
    return List.of(value("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")).stream()
        .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":[0-9]+$", ""))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(
            entry -> entry.equals("*") || called.equals(entry) || called.endsWith("." + entry));
  }
}
