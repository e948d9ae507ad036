package io.hubconsole.embedded.requestlog;

import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.InputFault.Kind;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a call to be logged. */
final class RequestFaults {
  /** What the stored meta holds beside the further keys: the number of the case. */
  private static final int ROOM_FOR_CASE = 32;

  private final ContractJson json;

  RequestFaults(ContractJson json) {
    this.json = json;
  }

  /** The first fault in the order of the contract's fields, the case's existence left out. */
  Optional<InputFault> of(NewExternalRequest request) {
    return type(request.type())
        .or(() -> status(request.status()))
        .or(() -> url(request.url()))
        .or(() -> meta(request.meta().further()))
        .or(() -> length("request", request.request()))
        .or(() -> length("response", request.response()))
        .or(() -> length("message", request.message()));
  }

  static InputFault unknownCase(int caseId) {
    return new InputFault(
        "meta.caseId", Kind.UNKNOWN_CASE, Integer.toString(caseId), "must be the id of a case");
  }

  private static Optional<InputFault> type(String type) {
    if (type.isEmpty()) {
      return Optional.of(new InputFault("type", Kind.REQUIRED, "", "is required"));
    }
    return length("type", type, NewExternalRequest.TYPE_LENGTH);
  }

  private static Optional<InputFault> length(String field, @Nullable String text) {
    return text == null ? Optional.empty() : length(field, text, NewExternalRequest.TEXT_LENGTH);
  }

  /** Characters are counted as the databases count them: one beyond the BMP is two. */
  private static Optional<InputFault> length(String field, String text, int most) {
    return text.length() <= most
        ? Optional.empty()
        : Optional.of(
            new InputFault(
                field,
                Kind.TOO_LONG,
                text,
                "length must be less than or equal to " + most + " characters long"));
  }

  private Optional<InputFault> meta(JsonText further) {
    Optional<InputFault> tooLong =
        length("meta", further.text(), NewExternalRequest.TEXT_LENGTH - ROOM_FOR_CASE);
    return tooLong.isPresent() || isFurtherMeta(further)
        ? tooLong
        : Optional.of(
            new InputFault("meta", Kind.BAD_META, further.text(), "must be a JSON object"));
  }

  /** Whether the keys can stand beside {@code caseId}, which must be there once. */
  private boolean isFurtherMeta(JsonText further) {
    try {
      return !json.readObject(further.text()).has("caseId");
    } catch (UnreadableJson notOne) {
      return false;
    }
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
    Optional<InputFault> tooLong = length("url", url);
    return tooLong.isPresent() || url == null || isAbsoluteHttp(url)
        ? tooLong
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
