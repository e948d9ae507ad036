package io.hubconsole.server.exchange;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.hubconsole.hub.Caller;
import io.hubconsole.server.connection.ReadDeadline;
import io.hubconsole.server.operations.ApiAnswer;
import io.hubconsole.server.operations.ApiRequest;
import io.hubconsole.server.operations.HubAccess;
import io.hubconsole.server.operations.JsonBody;
import io.hubconsole.server.operations.Operation;
import io.hubconsole.server.operations.Operations;
import io.hubconsole.server.operations.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request on its way to its answer; nothing about it is told before its token is known. */
final class Exchange {
  private static final String API = "/api/v3";
  private static final HeaderName TOKEN = HeaderNames.create("X-Hub-Api-Token");
  private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

  private final Parts parts;
  private final ServerRequest request;
  private final String address;
  private final ReadDeadline deadline;
  private final QueryString query;
  private final String path;
  private final Map<String, Operation> operations;
  private @Nullable Caller caller;
  private Optional<String> language = Optional.empty();

  /** What all exchanges work with. */
  record Parts(
      HubAccess hub, Operations operations, Tokens tokens, BadTokens badTokens, RequestBody body) {}

  Exchange(Parts parts, ServerRequest request, String address, ReadDeadline deadline) {
    this.parts = parts;
    this.deadline = deadline;
    this.request = request;
    this.address = address;
    this.path = withoutHost(request.prologue().uriPath().rawPath());
    this.query = new QueryString(request.prologue().query().rawValue());
    this.operations = parts.operations().at(path);
  }

  /** A client may write the whole address, as to a proxy: {@code GET http://host/health}. */
  private static String withoutHost(String target) {
    if (target.startsWith("/") || !target.matches("(?i)https?://.*")) {
      return target;
    }
    int slash = target.indexOf('/', target.indexOf("://") + "://".length());
    return slash < 0 ? "/" : target.substring(slash);
  }

  /** The path where it is one of the API's. */
  Optional<String> knownPath() {
    return operations.isEmpty() ? Optional.empty() : Optional.of(path);
  }

  /** Who asks, as the access log names it. */
  Optional<String> callerName() {
    return switch (caller) {
      case null -> Optional.empty();
      case Caller.Partner partner -> Optional.of("partner:" + partner.id());
      case Caller.Provider provider -> Optional.of("provider:" + provider.id());
    };
  }

  /** The language of names that was chosen. */
  Optional<String> language() {
    return language;
  }

  /**
   * Does what is asked.
   *
   * @throws Refusal where it cannot be
   */
  ApiAnswer answer() {
    if (operations.isEmpty()) {
      if (path.equals(API) || path.startsWith(API + "/")) {
        caller = authenticated();
      }
      throw Refusal.notFound();
    }
    if (operations.values().stream().anyMatch(Operation.Guarded.class::isInstance)) {
      caller = authenticated();
    }
    Operation operation = operations.get(request.prologue().method().text());
    return switch (operation) {
      case null ->
          throw Refusal.with(
              405,
              "Method not allowed",
              "Allow",
              operations.keySet().stream().sorted().collect(Collectors.joining(", ")));
      case Operation.Open open -> {
        mustTakeAForm();
        query.parameters(Set.of());
        yield open.work().answer();
      }
      case Operation.Guarded guarded -> answer(guarded);
    };
  }

  private ApiAnswer answer(Operation.Guarded operation) {
    Caller known = Objects.requireNonNull(caller);
    if (operation.access() == Operation.Access.PARTNER && known instanceof Caller.Provider) {
      throw Refusal.of(403, "Forbidden");
    }
    mustTakeAForm();
    Map<String, String> parameters = query.parameters(operation.parameters());
    language = NameLanguage.of(joined(HeaderNames.ACCEPT_LANGUAGE));
    return operation
        .work()
        .answer(
            new ApiRequest(
                parts.hub().hubFor(known, language),
                parameters,
                operation.takesBody() ? body() : JsonBody.EMPTY,
                operation.takesBody() ? idempotencyKey() : Optional.empty()));
  }

  private JsonBody body() {
    deadline.readingBody();
    try {
      return parts.body().read(request);
    } finally {
      deadline.working();
    }
  }

  private void mustTakeAForm() {
    if (form().isEmpty()) {
      throw Refusal.of(406, "The answer can be had as application/json or text/html");
    }
  }

  /** The form that the client takes; empty where it takes none of ours. */
  Optional<Form> form() {
    return Form.of(joined(HeaderNames.ACCEPT));
  }

  /** A header that is a list, which may be spread over several lines. */
  Optional<String> joined(HeaderName name) {
    List<String> values = request.headers().all(name, List::of);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  private Caller authenticated() {
    Optional<String> asked = token();
    if (asked.isEmpty()) {
      throw unauthorized();
    }
    Optional<Caller> owner = parts.tokens().callerOf(asked.get());
    if (owner.isPresent()) {
      return owner.get();
    }
    Optional<Duration> wait = parts.badTokens().count(address);
    if (wait.isEmpty()) {
      throw unauthorized();
    }
    throw Refusal.with(
        429,
        "Too many unknown tokens from this address; wait before the next",
        "Retry-After",
        Long.toString(wait.get().plusMillis(999).toSeconds()));
  }

  /** Empty too where several are given that differ: nobody is who claims to be two. */
  private Optional<String> token() {
    List<String> given = new ArrayList<>(request.headers().all(TOKEN, List::of));
    given.addAll(query.tokens());
    return given.stream().map(String::strip).distinct().count() == 1
        ? Optional.of(given.getFirst().strip()).filter(token -> !token.isEmpty())
        : Optional.empty();
  }

  private static Refusal unauthorized() {
    return Refusal.of(401, "Unauthorized");
  }

  /** The key; the quotes of the draft's notation are no part of it. */
  private Optional<String> idempotencyKey() {
    List<String> given = request.headers().all(IDEMPOTENCY_KEY, List::of);
    if (given.size() > 1) {
      throw Refusal.field("Idempotency-Key", "must not be given twice");
    }
    return given.stream()
        .map(String::strip)
        .map(
            key ->
                key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                    ? key.substring(1, key.length() - 1)
                    : key)
        .findFirst();
  }
}
