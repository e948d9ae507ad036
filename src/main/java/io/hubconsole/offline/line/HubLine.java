package io.hubconsole.offline.line;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;

/** The line to a hub that may be away. */
public interface HubLine {

  /** The hub, while the line stands; waits for nothing. */
  Optional<ServiceOrderHub> hub();

  /**
   * A call found the hub away: the line is down until the hub answers again.
   *
   * @param asked what {@link #hub} gave for that call: of what stands since, it says nothing
   */
  void lost(ServiceOrderHub asked, HubException.Unavailable why);
}
