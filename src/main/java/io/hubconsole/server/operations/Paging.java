package io.hubconsole.server.operations;

import io.hubconsole.hub.PageRequest;
import java.util.Set;

/** The contract's {@code pagination}: which rows of a long list. */
final class Paging {
  private static final int MOST = 100;
  private static final int USUAL = 10;

  private Paging() {}

  static PageRequest.Offset of(JsonBody body) {
    JsonBody pagination = body.object("pagination").allowing(Set.of("offset", "limit"));
    return new PageRequest.Offset(
        pagination.integer("offset", 0, Integer.MAX_VALUE, 0),
        pagination.integer("limit", 1, MOST, USUAL));
  }
}
