package io.hubconsole.desk.profiles;

import io.hubconsole.hub.HubDescription;
import java.time.Duration;

/** What came of trying a hub. */
public sealed interface ConnectionReport {

  /**
   * It answers.
   *
   * @param latency how long one small question took
   */
  record Connected(HubDescription hub, Duration latency) implements ConnectionReport {}

  /** It does not; the sentence says why and what to do. */
  record NotConnected(String sentence) implements ConnectionReport {}
}
