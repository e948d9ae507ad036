package io.hubconsole.hub.outbox;

import java.util.Optional;

/**
 * Where a write is to go, and on whose behalf.
 *
 * @param hub the hub's place: an address, or a folder
 * @param profile the id of the profile it was queued from; empty where a command named the hub
 * @param callerMark tells callers of one hub apart without telling a token: a digest
 */
public record Target(String hub, Optional<String> profile, String callerMark) {

  /** The hub's place as an operator would name it: an address without what all of them have. */
  public String place() {
    String address = hub.replaceFirst("^https?://", "");
    return address.equals(hub) || !address.endsWith("/")
        ? address
        : address.substring(0, address.length() - 1);
  }

  /** Whether a write queued for that one may go out by this one. */
  public boolean mayCarry(Target queued) {
    return hub.equals(queued.hub)
        && (callerMark.equals(queued.callerMark)
            || (profile.isPresent() && profile.equals(queued.profile)));
  }
}
