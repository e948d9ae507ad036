package io.hubconsole.server.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.hubconsole.server.operations.JsonBody;
import io.hubconsole.server.operations.Refusal;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the JSON object that a request's body must be. */
final class RequestBody {
  static final int MOST_BYTES = 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ContractJson json;

  RequestBody(ContractJson json) {
    this.json = json;
  }

  /**
   * Reads it.
   *
   * @throws Refusal where it is too large, not JSON, or not an object
   */
  JsonBody read(ServerRequest request) {
    mustBeJson(request);
    String text = text(bytes(request));
    if (text.isBlank()) {
      throw Refusal.of(400, "The body is empty; it must be a JSON object");
    }
    return new JsonBody(object(text), "");
  }

  private static void mustBeJson(ServerRequest request) {
    Optional<String> encoding = first(request, HeaderNames.CONTENT_ENCODING);
    if (encoding.isPresent() && !encoding.get().strip().equalsIgnoreCase("identity")) {
      throw Refusal.of(415, "The body must not be encoded");
    }
    Optional<String> type = first(request, HeaderNames.CONTENT_TYPE);
    if (type.isPresent() && !isJson(type.get().strip().toLowerCase(Locale.ROOT))) {
      throw Refusal.of(415, "Content-Type must be application/json, in UTF-8");
    }
  }

  private static boolean isJson(String type) {
    int end = type.indexOf(';');
    String bare = end < 0 ? type : type.substring(0, end).strip();
    boolean json = bare.equals("application/json") || bare.matches("application/[^/ ]+\\+json");
    int charset = type.indexOf("charset=");
    return json
        && (charset < 0
            || type.substring(charset + "charset=".length()).matches("\"?utf-?8\"?\\s*(;.*)?"));
  }

  private static Optional<String> first(ServerRequest request, HeaderName name) {
    return request.headers().first(name);
  }

  private static byte[] bytes(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > MOST_BYTES) {
      throw tooLarge();
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw tooLarge();
      }
      return bytes;
    } catch (Refusal tooLarge) {
      throw tooLarge;
    } catch (IOException | RuntimeException fault) {
      for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
        if (cause instanceof RequestException || cause instanceof NumberFormatException) {
          throw Refusal.of(400, "The body is not sent in chunks as HTTP/1.1 has them");
        }
      }
      throw new CloseConnectionException("the body ended early", fault);
    }
  }

  private static Refusal tooLarge() {
    return Refusal.of(413, "The body is larger than 1 MiB");
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException fault) {
      throw Refusal.of(400, "The body is not UTF-8");
    }
  }

  private ObjectNode object(String text) {
    ObjectNode object;
    try {
      object = json.readObject(text);
    } catch (UnreadableJson fault) {
      throw Refusal.of(400, whatIsWrong(fault.getCause()));
    }
    // Half a character can be written with an escape, and would not come back as it went in.
    if (text.contains("\\u") && !StandardCharsets.UTF_8.newEncoder().canEncode(json.text(object))) {
      throw Refusal.of(400, "The body holds half a character: an escape from \\uD800 to \\uDFFF");
    }
    return object;
  }

  private static String whatIsWrong(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> "The body is not a JSON object";
      case NumberFormatException _ -> "The body holds a number beyond all bounds";
      case StreamConstraintsException _ ->
          "The body is nested deeper than "
              + ContractJson.DEEPEST
              + " levels, or holds a number or a name that is too long";
      case MismatchedInputException twice
          when String.valueOf(twice.getMessage()).startsWith("Duplicate") ->
          "The body has a key twice";
      case JsonProcessingException fault when fault.getLocation() != null ->
          "The body is not JSON: look at line "
              + fault.getLocation().getLineNr()
              + ", column "
              + fault.getLocation().getColumnNr();
      default -> "The body is not JSON";
    };
  }
}
