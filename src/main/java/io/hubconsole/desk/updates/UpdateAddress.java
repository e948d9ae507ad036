package io.hubconsole.desk.updates;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses that tell of versions, and pages that tell of them. */
public final class UpdateAddress {
  private UpdateAddress() {}

  /** Reads the address to ask: https, or http on this machine alone; without a name in it. */
  public static Optional<URI> read(String written) {
    return uri(written)
        .filter(
            uri ->
                isScheme(uri, "https") || (isScheme(uri, "http") && isThisMachine(uri.getHost())));
  }

  /** Reads the address of a page, for a browser: https or http. */
  public static Optional<URI> readPage(String written) {
    return uri(written).filter(uri -> isScheme(uri, "https") || isScheme(uri, "http"));
  }

  private static Optional<URI> uri(String written) {
    try {
      URI uri = new URI(written.strip());
      return uri.getHost() == null || uri.getRawUserInfo() != null
          ? Optional.empty()
          : Optional.of(uri);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isScheme(URI uri, String scheme) {
    return scheme.equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
