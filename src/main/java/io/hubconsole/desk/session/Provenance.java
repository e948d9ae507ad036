package io.hubconsole.desk.session;

import java.time.Instant;

/**
 * Where an answer comes from, and from when it is.
 *
 * @param place the hub, as an operator would name it
 */
public record Provenance(String place, Source source, Instant at) {

  /** By which way an answer came. */
  public enum Source {
    EMBEDDED,
    HUB,
    CACHE
  }
}
