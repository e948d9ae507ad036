package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import java.time.Duration;
import java.util.Optional;

/** What asking a hub for a write has come to. */
sealed interface Heard {
  /** It is done, refused, or unknown: nothing more is asked by itself. */
  record Final(Settlement settlement, Told told) implements Heard {}

  /**
   * It has not left, or the hub wants to be asked later: it did nothing.
   *
   * @param away what was thrown where no hub answered
   */
  record NothingDone(
      String words, Optional<Duration> retryAfter, Optional<HubException.Unavailable> away)
      implements Heard {}

  /**
   * It may have been done, and is asked again under its key.
   *
   * @param away what was thrown where no hub answered this time
   */
  record MayHaveArrived(
      String words, Optional<Duration> retryAfter, Optional<HubException.Unavailable> away)
      implements Heard {}
}
