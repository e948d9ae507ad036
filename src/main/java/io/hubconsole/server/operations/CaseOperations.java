package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.server.operations.Operation.Access;
import io.hubconsole.wire.CompletedEmailHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A case, the search for cases, and the completion email of a case. */
final class CaseOperations {
  private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Set<String> FILTERS =
      Set.of("commonSearch", "guid", "id", "currentStatus", "createdAt");

  /** How many logged requests are told with a case, and how long they may be, in characters. */
  private static final int MOST_REQUESTS = 100;

  private static final long LONGEST_REQUESTS = 16L * 1024 * 1024;
  private static final int REQUESTS_AT_ONCE = 10;

  private final Bodies bodies;

  CaseOperations(Bodies bodies) {
    this.bodies = bodies;
  }

  List<Operation> all() {
    return List.of(
        new Operation.Guarded(
            "GET", "/api/v3/case", Access.ANY, Set.of("guid", "includeRequests"), this::find),
        new Operation.Guarded("POST", "/api/v3/search-cases", Access.ANY, Set.of(), this::search),
        new Operation.Guarded(
            "POST",
            "/api/v3/case/send-completed-email",
            Access.PARTNER,
            Set.of(),
            this::sendCompletedEmail));
  }

  private ApiAnswer find(ApiRequest request) {
    String guid = request.parameter("guid").orElseThrow(() -> Refusal.field("guid", "is required"));
    boolean withRequests = request.isTrue("includeRequests");
    if (!guid.matches(GUID)) {
      throw Refusal.field("guid", "must be a valid GUID");
    }
    ServiceCase found =
        request
            .hub()
            .findCase(UUID.fromString(guid))
            .orElseThrow(() -> Refusal.of(404, "Case not found"));
    if (!withRequests) {
      return bodies.data(found);
    }
    ObjectNode whole = (ObjectNode) bodies.json().tree(found);
    whole.set("externalRequests", bodies.json().tree(requestsOf(request.hub(), found.id())));
    return bodies.data(whole);
  }

  /** The newest that is logged of a case: an answer is held in memory whole. */
  private static List<ExternalRequest> requestsOf(ServiceOrderHub hub, int caseId) {
    RequestFilter ofCase =
        RequestFilter.ALL.and(
            new RequestFilter.MetaIs("caseId", Integer.toString(caseId), Sense.ONLY));
    List<ExternalRequest> newest = new ArrayList<>();
    List<ExternalRequest> more =
        hub.findRequests(ofCase, PageRequest.first(REQUESTS_AT_ONCE)).rows();
    long length = 0;
    while (!more.isEmpty() && newest.size() < MOST_REQUESTS) {
      for (ExternalRequest request : more) {
        length += LoggedRows.length(request);
        if (length > LONGEST_REQUESTS) {
          return newest;
        }
        newest.add(request);
      }
      more =
          more.size() < REQUESTS_AT_ONCE
              ? List.of()
              : hub.findRequests(
                      ofCase,
                      new PageRequest.OlderThan(more.getLast().position(), REQUESTS_AT_ONCE))
                  .rows();
    }
    return newest;
  }

  private ApiAnswer search(ApiRequest request) {
    JsonBody body = request.body().allowing(Set.of("filters", "pagination"));
    CaseSearch search = search(body.object("filters").allowing(FILTERS));
    PageRequest.Offset page = Paging.of(body);
    CasePage found = request.hub().searchCases(search, page);
    return bodies.page(found.cases(), found.count(), page.offset());
  }

  private static CaseSearch search(JsonBody filters) {
    return new CaseSearch(
        filters
            .value("commonSearch")
            .map(value -> RequestFilterBody.commonSearch(filters, "commonSearch", value))
            .orElse(""),
        filters.text("guid").map(guid -> guid(filters, guid)),
        filters.value("id").isEmpty()
            ? Optional.empty()
            : Optional.of(filters.integer("id", Integer.MIN_VALUE, Integer.MAX_VALUE, 0)),
        filters.text("currentStatus"),
        filters.value("createdAt").map(value -> createdAt(filters, value)));
  }

  private static UUID guid(JsonBody filters, String guid) {
    if (!guid.matches(GUID)) {
      throw filters.fault("guid", "must be a valid GUID");
    }
    return UUID.fromString(guid);
  }

  private static TimeRange createdAt(JsonBody filters, JsonNode node) {
    return switch (RangeOrValue.of(
        filters, "createdAt", node, value -> RequestFilterBody.time(filters, "createdAt", value))) {
      // Times are kept in milliseconds: nothing else lies between these two.
      case RangeOrValue.Value<Instant>(Instant time) ->
          new TimeRange(Optional.of(time.minusMillis(1)), Optional.of(time.plusMillis(1)));
      case RangeOrValue.Between<Instant>(var above, var below) -> new TimeRange(above, below);
    };
  }

  private ApiAnswer sendCompletedEmail(ApiRequest request) {
    JsonBody body = request.body().allowing(Set.of("guid", "email"));
    ResendAnswer answer =
        request
            .hub()
            .sendCompletedEmail(
                new ResendOrder(
                    body.requiredText("guid"), body.text("email"), request.idempotencyKey()));
    int status =
        switch (answer) {
          case ResendAnswer.Sent _, ResendAnswer.NotSent _, ResendAnswer.MaybeDelivered _ -> 200;
          case ResendAnswer.Queued _ -> 202;
          case ResendAnswer.CaseNotFound _ -> 404;
          case ResendAnswer.BadValue _ -> 400;
          case ResendAnswer.KeyReused _ -> 422;
        };
    return new ApiAnswer(status, bodies.answers().of(answer), CompletedEmailHeaders.of(answer));
  }
}
