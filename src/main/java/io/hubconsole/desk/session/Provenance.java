package io.hubconsole.desk.session;

import io.hubconsole.hub.HubDescription;
import java.time.Instant;

/**
 * Where an answer comes from, and from when it is.
 *
 * @param place the hub, as an operator would name it
 */
public record Provenance(String place, Source source, Instant at) {

  /** Of what a hub says itself, at that moment. */
  public static Provenance of(HubDescription hub, Instant at) {
    return new Provenance(
        hub.place(),
        switch (hub.kind()) {
          case EMBEDDED -> Source.EMBEDDED;
          case REMOTE -> Source.HUB;
        },
        at);
  }

  /** Whether it was remembered, and may have changed since. */
  public boolean isRemembered() {
    return source == Source.CACHE;
  }

  /** By which way an answer came. */
  public enum Source {
    EMBEDDED,
    HUB,
    CACHE
  }
}
