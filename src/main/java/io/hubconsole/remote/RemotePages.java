package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.remote.HubConnection.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages of the request log from a hub that knows offsets only, at most a hundred rows a call. A
 * place in the list is found again by its time, and within that millisecond by its id.
 */
final class RemotePages {
  static final int MOST_A_CALL = 100;
  private static final Duration TICK = Duration.ofMillis(1);

  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;

  RemotePages(HubConnection hub, RecordReading records, ConnectionFaults faults) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
  }

  /** Rows of one call, and how many there are in all. */
  private record Part(List<ExternalRequest> rows, int count) {}

  /** Tells a hub that gives the same rows whatever place was asked for: nothing would end. */
  private void checkProgress(List<ExternalRequest> before, List<ExternalRequest> now) {
    if (!now.isEmpty() && now.equals(before)) {
      throw faults.strange("", Effect.READS);
    }
  }

  RequestPage find(RequestFilter filter, PageRequest page) {
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) -> fromOffset(filter, offset, limit);
      case PageRequest.OlderThan(Position position, int limit) ->
          new RequestPage(older(filter, position, limit), OptionalLong.empty());
      case PageRequest.NewerThan(Position position, int limit) ->
          new RequestPage(newer(filter, position, limit), OptionalLong.empty());
    };
  }

  private RequestPage fromOffset(RequestFilter filter, int offset, int limit) {
    List<ExternalRequest> rows = new ArrayList<>();
    while (true) {
      int wanted = Math.min(MOST_A_CALL, limit - rows.size());
      Part part = part(filter, offset + rows.size(), wanted);
      rows.addAll(part.rows());
      if (part.rows().size() < wanted || rows.size() == limit) {
        return new RequestPage(rows, OptionalLong.of(part.count()));
      }
    }
  }

  /** From the position's millisecond on, leaving out what stands before it. */
  private List<ExternalRequest> older(RequestFilter filter, Position position, int limit) {
    RequestFilter fromThen =
        filter.and(
            new RequestFilter.CreatedBetween(
                new TimeRange(Optional.empty(), Optional.of(position.createdAt().plus(TICK)))));
    List<ExternalRequest> rows = new ArrayList<>();
    List<ExternalRequest> before = List.of();
    int offset = 0;
    while (true) {
      Part part = part(fromThen, offset, MOST_A_CALL);
      checkProgress(before, part.rows());
      before = part.rows();
      for (ExternalRequest row : part.rows()) {
        if (rows.size() < limit && isAfter(position, row.position())) {
          rows.add(row);
        }
      }
      offset += part.rows().size();
      if (part.rows().size() < MOST_A_CALL || rows.size() == limit) {
        return rows;
      }
    }
  }

  /** From the end of what is newer, backwards, since the rows next to the position are wanted. */
  private List<ExternalRequest> newer(RequestFilter filter, Position position, int limit) {
    RequestFilter sinceThen =
        filter.and(
            new RequestFilter.CreatedBetween(
                new TimeRange(Optional.of(position.createdAt().minus(TICK)), Optional.empty())));
    int end = part(sinceThen, 0, 1).count();
    List<ExternalRequest> before = List.of();
    List<ExternalRequest> rows = new ArrayList<>();
    while (end > 0 && rows.size() < limit) {
      int start = Math.max(0, end - MOST_A_CALL);
      Part part = part(sinceThen, start, end - start);
      checkProgress(before, part.rows());
      before = part.rows();
      for (ExternalRequest row : part.rows().reversed()) {
        if (rows.size() < limit && isAfter(row.position(), position)) {
          rows.addFirst(row);
        }
      }
      end = start;
    }
    return rows;
  }

  /** Whether the second stands after the first in a list that is newest first. */
  private static boolean isAfter(Position first, Position second) {
    int time = second.createdAt().compareTo(first.createdAt());
    return time < 0 || (time == 0 && second.id() < first.id());
  }

  private Part part(RequestFilter filter, int offset, int limit) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("filters", FilterBody.of(filter));
    body.putObject("pagination").put("offset", offset).put("limit", limit);
    HubReply reply = hub.post("api/v3/requests/find", body, Optional.empty(), Effect.READS);
    if (!reply.isDone()) {
      throw faults.strange(reply.fault(), Effect.READS);
    }
    JsonNode count = reply.body().path("pagination").path("count");
    if (!count.canConvertToInt()) {
      throw faults.strange("", Effect.READS);
    }
    return new Part(records.readSome(reply.data(), ExternalRequest.class, limit), count.intValue());
  }
}
