package io.hubconsole.embedded.routing;

import io.hubconsole.hub.InputFault;

/** What becomes of a query's words. */
sealed interface Resolution permits ResolvedQuery, Resolution.Fault {
  /** A value that cannot be one. */
  record Fault(InputFault fault) implements Resolution {}
}
