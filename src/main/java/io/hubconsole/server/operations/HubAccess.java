package io.hubconsole.server.operations;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;

/** The hub that is served, as its callers reach it; for any number of threads. */
public interface HubAccess {

  /**
   * Whose token that is; empty for one that nobody has.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  Optional<Caller> callerOf(String token);

  /**
   * The hub as that caller sees it; a view that costs nothing and need not be closed.
   *
   * @param language of names, such as {@code sv-se}; empty for the names as they are by default
   */
  ServiceOrderHub hubFor(Caller caller, Optional<String> language);

  /**
   * Asks the store for a sign of life.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where it gives none
   */
  void checkStore();
}
