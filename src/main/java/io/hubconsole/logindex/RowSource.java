package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import java.util.List;

/** The store beside the index; asked for so few rows at a time as are few bytes. */
@FunctionalInterface
public interface RowSource {
  /** The rows of those ids, in their order, without those that are not there. */
  List<ExternalRequest> rows(List<Long> ids);
}
