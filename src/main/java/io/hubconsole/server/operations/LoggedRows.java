package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.wire.ContractJson;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The rows of one page of the log, read a few at a time. Each goes on from the last one, so that
 * rows that are saved meanwhile move none of them.
 */
final class LoggedRows implements Iterator<JsonNode> {
  private static final int AT_ONCE = 10;

  /** How long rows may be that are held in memory together, in characters. */
  private static final long LIGHT = 1024 * 1024;

  private final ServiceOrderHub hub;
  private final ContractJson json;
  private final RequestFilter filter;
  private final Queue<ExternalRequest> atHand;
  private final long count;
  private int toCome;
  private Optional<Position> last;

  /** Reads the first of them. */
  LoggedRows(
      ServiceOrderHub hub, ContractJson json, RequestFilter filter, PageRequest.Offset page) {
    this.hub = hub;
    this.json = json;
    this.filter = filter;
    int first = Math.min(page.limit(), AT_ONCE);
    RequestPage read = hub.findRequests(filter, new PageRequest.Offset(page.offset(), first));
    this.count = read.count().orElse(0);
    this.atHand = new ArrayDeque<>(read.rows());
    this.toCome = read.rows().size() < first ? 0 : page.limit() - first;
    this.last = last(read);
  }

  private static Optional<Position> last(RequestPage read) {
    return read.rows().isEmpty() ? Optional.empty() : Optional.of(read.rows().getLast().position());
  }

  /** How many the filter finds in all. */
  long count() {
    return count;
  }

  /**
   * The whole page where memory easily bears it; empty where it is too long, and goes row by row.
   */
  Optional<List<ExternalRequest>> ifLight() {
    while (toCome > 0 && isLight()) {
      readMore(AT_ONCE);
    }
    return toCome == 0 && isLight() ? Optional.of(List.copyOf(atHand)) : Optional.empty();
  }

  private boolean isLight() {
    return atHand.stream().mapToLong(LoggedRows::length).sum() <= LIGHT;
  }

  private void readMore(int most) {
    int wanted = Math.min(most, toCome);
    RequestPage read =
        hub.findRequests(filter, new PageRequest.OlderThan(last.orElseThrow(), wanted));
    atHand.addAll(read.rows());
    toCome = read.rows().size() < wanted ? 0 : toCome - wanted;
    last = last(read);
  }

  @Override
  public boolean hasNext() {
    if (atHand.isEmpty() && toCome > 0) {
      // One by one: whoever goes through them does so since they are long.
      readMore(1);
    }
    return !atHand.isEmpty();
  }

  @Override
  public JsonNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return json.tree(atHand.remove());
  }

  /** How long a row's texts are, in characters. */
  static long length(ExternalRequest request) {
    return Stream.of(
            Optional.ofNullable(request.url()),
            Optional.of(request.meta().further().text()),
            Optional.ofNullable(request.request()),
            Optional.ofNullable(request.response()),
            Optional.ofNullable(request.message()))
        .flatMap(Optional::stream)
        .mapToLong(String::length)
        .sum();
  }
}
