package io.hubconsole.embedded.requestlog;

import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.InputFault.Kind;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a call to be logged. */
final class RequestFaults {
  private RequestFaults() {}

  /** The first fault in the order of the contract's fields, the case's existence left out. */
  static Optional<InputFault> of(NewExternalRequest request) {
    return type(request.type()).or(() -> status(request.status())).or(() -> url(request.url()));
  }

  static InputFault unknownCase(int caseId) {
    return new InputFault(
        "meta.caseId", Kind.UNKNOWN_CASE, Integer.toString(caseId), "must be the id of a case");
  }

  private static Optional<InputFault> type(String type) {
    if (type.isEmpty()) {
      return Optional.of(new InputFault("type", Kind.REQUIRED, "", "is required"));
    }
    if (type.codePointCount(0, type.length()) > NewExternalRequest.TYPE_LENGTH) {
      return Optional.of(
          new InputFault(
              "type",
              Kind.TOO_LONG,
              type,
              "length must be less than or equal to "
                  + NewExternalRequest.TYPE_LENGTH
                  + " characters long"));
    }
    return Optional.empty();
  }

  private static Optional<InputFault> status(String status) {
    boolean known =
        Arrays.stream(RequestStatus.values()).anyMatch(word -> word.word().equals(status));
    return known
        ? Optional.empty()
        : Optional.of(
            new InputFault("status", Kind.UNKNOWN_WORD, status, "must be one of [success, error]"));
  }

  private static Optional<InputFault> url(@Nullable String url) {
    return url == null || isAbsoluteHttp(url)
        ? Optional.empty()
        : Optional.of(
            new InputFault("url", Kind.BAD_URL, url, "must be an absolute http or https url"));
  }

  private static boolean isAbsoluteHttp(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
