package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.remote.OffsetPages.Page;
import io.hubconsole.remote.OffsetPages.Part;
import java.util.List;
import java.util.Optional;

/** The long lists of a remote hub: its request log and its cases. */
final class RemoteLists {
  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;

  RemoteLists(HubConnection hub, RecordReading records, ConnectionFaults faults) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
  }

  RequestPage requests(RequestFilter filter, PageRequest page) {
    Page<ExternalRequest> found =
        new OffsetPages<>(
                (within, offset, limit) ->
                    part(
                        "api/v3/requests/find",
                        FilterBody.of(narrowed(filter, within)),
                        offset,
                        limit,
                        ExternalRequest.class),
                ExternalRequest::position,
                faults)
            .find(page);
    return new RequestPage(found.rows(), found.count());
  }

  private static RequestFilter narrowed(RequestFilter filter, Optional<TimeRange> within) {
    return within.map(range -> filter.and(new RequestFilter.CreatedBetween(range))).orElse(filter);
  }

  CasePage cases(CaseSearch search, PageRequest page) {
    OffsetPages<ServiceCase> pages =
        new OffsetPages<>(
            (within, offset, limit) ->
                part(
                    "api/v3/search-cases",
                    FilterBody.of(search, within),
                    offset,
                    limit,
                    ServiceCase.class),
            found -> new Position(found.createdAt(), found.id()),
            faults);
    Page<ServiceCase> found = pages.find(page);
    return new CasePage(found.rows(), found.count().orElseGet(pages::count));
  }

  private <T> Optional<Part<T>> part(
      String path, Optional<ObjectNode> filters, int offset, int limit, Class<T> type) {
    if (filters.isEmpty()) {
      return Optional.of(new Part<>(List.of(), 0));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("filters", filters.get());
    body.putObject("pagination").put("offset", offset).put("limit", limit);
    return hub.postForPart(path, body).map(reply -> read(reply, limit, type));
  }

  private <T> Part<T> read(HubReply reply, int limit, Class<T> type) {
    if (!reply.isDone()) {
      throw faults.strange(reply.fault(), Effect.READS);
    }
    JsonNode count = reply.body().path("pagination").path("count");
    if (!count.canConvertToInt()) {
      throw faults.strange("", Effect.READS);
    }
    return new Part<>(records.readSome(reply.data(), type, limit), count.intValue());
  }

  List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    Optional<ObjectNode> filters = FilterBody.of(filter);
    if (filters.isEmpty()) {
      return List.of();
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("filters", filters.get());
    body.put("interval", interval.word());
    HubReply reply = hub.post("api/v3/requests/histogram", body, Optional.empty(), Effect.READS);
    if (reply.status() == 404 || reply.status() == 405) {
      throw faults.notOffered();
    }
    if (!reply.isDone()) {
      throw faults.strange(reply.fault(), Effect.READS);
    }
    return records.readAll(
        reply.body().has("data") ? reply.data() : reply.body(), HistogramBucket.class);
  }
}
