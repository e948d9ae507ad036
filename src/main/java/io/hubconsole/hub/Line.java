package io.hubconsole.hub;

import java.time.Instant;

/** How the line to a hub stands. */
public sealed interface Line {

  /** The hub answers. */
  record Online() implements Line {}

  /**
   * The hub is away, and is asked again and again.
   *
   * @param sentence why, as it was found out last
   */
  record Offline(Instant since, String sentence) implements Line {}
}
