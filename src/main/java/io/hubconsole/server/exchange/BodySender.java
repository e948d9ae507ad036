package io.hubconsole.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.hubconsole.server.connection.ReadDeadline;
import io.hubconsole.server.operations.AnswerBody;
import io.hubconsole.wire.ContractJson;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/** Sends what an answer says in the form and encoding that its client takes. */
final class BodySender {
  /** How much of an answer is sent before the time is looked at. */
  private static final int PIECE = 64 * 1024;

  private static final byte[] NOTHING = {};

  private final ContractJson json;
  private final Form form;
  private final Optional<String> encodings;
  private final ReadDeadline deadline;

  /**
   * For one answer.
   *
   * @param encodings the client's {@code Accept-Encoding}
   */
  BodySender(ContractJson json, Form form, Optional<String> encodings, ReadDeadline deadline) {
    this.json = json;
    this.form = form;
    this.encodings = encodings;
    this.deadline = deadline;
  }

  /**
   * Sends it and tells how many bytes went.
   *
   * @throws io.hubconsole.hub.HubException where rows could not be read; what went is cut off
   */
  int send(ServerRequest request, ServerResponse response, AnswerBody body) {
    response.header(HeaderNames.CONTENT_TYPE, form.contentType());
    return switch (body) {
      case AnswerBody.Whole(JsonNode whole) ->
          send(request, response, form.text(json, whole).getBytes(StandardCharsets.UTF_8));
      case AnswerBody.Rows rows -> {
        Optional<Squeezing> squeezing = squeezing(response, Integer.MAX_VALUE);
        deadline.answering();
        yield send(response, rows, squeezing);
      }
    };
  }

  private Optional<Squeezing> squeezing(ServerResponse response, int length) {
    Optional<Squeezing> squeezing = Squeezing.of(encodings, length);
    squeezing.ifPresent(way -> response.header(HeaderNames.CONTENT_ENCODING, way.word()));
    return squeezing;
  }

  /** An answer to HEAD has the headers alone; what followed them would be read as the next one. */
  private int send(ServerRequest request, ServerResponse response, byte[] plain) {
    byte[] body = squeezing(response, plain.length).map(way -> way.squeeze(plain)).orElse(plain);
    response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
    deadline.answering();
    if (Method.HEAD.equals(request.prologue().method())) {
      response.send(NOTHING);
      return 0;
    }
    if (body.length <= PIECE) {
      response.send(body);
    } else {
      sendInPieces(response, body);
    }
    return body.length;
  }

  private void sendInPieces(ServerResponse response, byte[] body) {
    try (OutputStream out = response.outputStream()) {
      for (int at = 0; at < body.length; at += PIECE) {
        int length = Math.min(PIECE, body.length - at);
        out.write(body, at, length);
        deadline.went(length);
      }
    } catch (IOException | UncheckedIOException gone) {
      throw tookNoMore(gone);
    }
  }

  /** Nothing is closed on a fault: the end of the body would tell the client that it has all. */
  private int send(ServerResponse response, AnswerBody.Rows body, Optional<Squeezing> squeezing) {
    Pieces pieces = new Pieces(response.outputStream(), deadline);
    try {
      OutputStream buffered = new BufferedOutputStream(pieces, PIECE);
      OutputStream out = squeezing.isPresent() ? squeezing.get().over(buffered) : buffered;
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      form.write(json, body.rest(), "data", new Unhurried(body.rows(), deadline), text);
      text.close();
      commit(response);
      return pieces.bytes();
    } catch (IOException | UncheckedIOException gone) {
      throw tookNoMore(gone);
    }
  }

  /** Helidon ends a body of no told length once its handler returns; ours may close instead. */
  private static void commit(ServerResponse response) {
    if (response instanceof RoutingResponse unfinished) {
      unfinished.commit();
    }
  }

  private static CloseConnectionException tookNoMore(Exception gone) {
    return new CloseConnectionException("the client took no more", gone);
  }

  /** Rows of which each may take its time in the store: the client is not to blame for it. */
  private record Unhurried(Iterator<JsonNode> rows, ReadDeadline deadline)
      implements Iterator<JsonNode> {
    @Override
    public boolean hasNext() {
      deadline.working();
      boolean more = rows.hasNext();
      deadline.answering();
      return more;
    }

    @Override
    public JsonNode next() {
      return rows.next();
    }
  }
}
