package io.hubconsole.server.exchange;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.server.connection.WatchedConnections;
import io.hubconsole.server.operations.ApiAnswer;
import io.hubconsole.server.operations.Bodies;
import io.hubconsole.server.operations.HubAccess;
import io.hubconsole.server.operations.Operations;
import io.hubconsole.server.operations.Refusal;
import io.hubconsole.wire.AnswerHeaders;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request: finds the answer, gives it its form, sends it and logs it. */
public final class ApiHandler implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
  private static final HeaderName IDEMPOTENCY_SUPPORTED =
      HeaderNames.create(AnswerHeaders.KEEPS_KEYS);
  private static final HeaderName NO_SNIFFING = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  /** What the log is told where there was no answer: by our fault, or since nobody waits for it. */
  private static final int FAILED = 500;

  private static final int CLIENT_GONE = 499;

  /** How much of a refused body is taken in, so that the client reads the refusal. */
  private static final int THROWN_AWAY = 8 * 1024 * 1024;

  private final ContractJson json;
  private final Bodies bodies;
  private final Exchange.Parts parts;
  private final Underway underway;
  private final WatchedConnections connections;
  private final AccessLog log;

  public ApiHandler(
      HubAccess hub,
      ContractJson json,
      Underway underway,
      WatchedConnections connections,
      AccessLog log) {
    this.json = json;
    this.bodies = new Bodies(json);
    this.parts =
        new Exchange.Parts(
            hub,
            new Operations(hub, bodies),
            new Tokens(hub, System::nanoTime),
            new BadTokens(System::nanoTime),
            new RequestBody(json));
    this.underway = underway;
    this.connections = connections;
    this.log = log;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    connections.current().working();
    boolean mayBegin = underway.begin();
    Rest rest;
    try {
      rest = answerAndLog(request, response, mayBegin);
      if (rest == Rest.UNREAD) {
        connections.current().readingBody();
        throwAway(request);
      }
    } finally {
      if (mayBegin) {
        underway.end();
      }
    }
    if (rest != Rest.NEXT_REQUEST) {
      throw new CloseConnectionException("answered, and no more is wanted");
    }
    connections.current().answered();
  }

  /** What comes on a connection behind an answered request. */
  private enum Rest {
    NEXT_REQUEST,
    /** What is left of a body that was refused. */
    UNREAD,
    NOTHING
  }

  private Rest answerAndLog(ServerRequest request, ServerResponse response, boolean mayBegin) {
    long began = System.nanoTime();
    long came = System.currentTimeMillis();
    Exchange exchange = new Exchange(parts, request, address(request), connections.current());
    int status = FAILED;
    int sent = 0;
    try {
      ApiAnswer answer = mayBegin ? answer(exchange) : bodies.refused(stopping());
      status = answer.status();
      boolean unread = request.content().hasEntity() && !request.content().consumed();
      boolean stays =
          mayBegin && !unread && !request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
      giveHeaders(exchange, answer, response);
      if (!stays) {
        response.header(HeaderValues.CONNECTION_CLOSE);
      }
      sent = sender(exchange).send(request, response, answer.body());
      if (stays) {
        return Rest.NEXT_REQUEST;
      }
      return unread && !request.headers().contains(HeaderNames.EXPECT) ? Rest.UNREAD : Rest.NOTHING;
    } catch (CloseConnectionException gone) {
      status = status == FAILED ? CLIENT_GONE : status;
      throw gone;
    } catch (HubException fault) {
      // Half an answer that ends well would be taken for the whole.
      status = FAILED;
      throw new CloseConnectionException("the rest could not be read", fault);
    } finally {
      // Whatever became of it: a client that went away, or a fault that no answer tells.
      log.write(line(came, began, request, exchange, status, sent));
    }
  }

  private BodySender sender(Exchange exchange) {
    return new BodySender(
        json,
        exchange.form().orElse(Form.JSON),
        exchange.joined(HeaderNames.ACCEPT_ENCODING),
        connections.current());
  }

  private static AccessLog.Line line(
      long came, long began, ServerRequest request, Exchange exchange, int status, int bytes) {
    return new AccessLog.Line(
        came,
        address(request),
        method(request),
        exchange.knownPath().orElse("other"),
        exchange.callerName(),
        status,
        bytes,
        (System.nanoTime() - began) / 1000);
  }

  private ApiAnswer answer(Exchange exchange) {
    try {
      return exchange.answer();
    } catch (Refusal refusal) {
      return bodies.refused(refusal);
    } catch (HubException fault) {
      return bodies.refused(refusal(fault));
    } catch (CloseConnectionException gone) {
      throw gone;
    } catch (RuntimeException fault) {
      FaultCode code = FaultCode.of(fault);
      LOG.error("{}", code.text(), fault);
      return bodies.refused(Refusal.of(500, "Internal error, " + code.text()));
    }
  }

  private static Refusal refusal(HubException fault) {
    return switch (fault) {
      case HubException.Unavailable away when away.answered() == Answered.LATER ->
          Refusal.later(
              String.valueOf(away.getMessage()), away.retryAfter().orElse(Duration.ofSeconds(1)));
      case HubException.Unavailable _ ->
          Refusal.with(503, "The store does not answer; nothing was done", "Retry-After", "5");
      case HubException.OutcomeUnknown _ ->
          Refusal.of(504, "It may have been done: the store did not confirm it");
      case HubException.Forbidden _, HubException.ReadOnly _ -> Refusal.of(403, "Forbidden");
      case HubException.NotOffered _ -> Refusal.notFound();
    };
  }

  /** Another server may stand in its place in a moment. */
  private static Refusal stopping() {
    return Refusal.with(503, "The server is stopping", "Retry-After", "5");
  }

  private static void giveHeaders(Exchange exchange, ApiAnswer answer, ServerResponse response) {
    response
        .status(Status.create(answer.status()))
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.VARY, "Accept, Accept-Encoding, Accept-Language")
        .header(NO_SNIFFING, "nosniff")
        .header(POLICY, "default-src 'none'")
        .header(IDEMPOTENCY_SUPPORTED, "true");
    exchange
        .language()
        .ifPresent(language -> response.header(HeaderNames.CONTENT_LANGUAGE, language));
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
  }

  /** A client that is still sending would not see the answer to a connection closed on it. */
  private static void throwAway(ServerRequest request) {
    try (InputStream rest = request.content().inputStream()) {
      rest.skipNBytes(THROWN_AWAY);
    } catch (IOException | RuntimeException end) {
      LOG.trace("the refused body ended", end);
    }
  }

  private static String address(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress inet
            && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : "unknown";
  }

  private static String method(ServerRequest request) {
    String method = request.prologue().method().text();
    return METHODS.contains(method) ? method : "other";
  }
}
