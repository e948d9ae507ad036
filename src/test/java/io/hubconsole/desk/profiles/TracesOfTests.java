package io.hubconsole.desk.profiles;

import io.hubconsole.hub.HubException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is kept of profiles, as far as a test says; and what of it was erased. */
public final class TracesOfTests implements StoredTraces {
  private final Map<String, Long> unconfirmed = new HashMap<>();
  private final List<String> erased = new ArrayList<>();
  private boolean withheld;

  /** So many writes of that profile are not confirmed. */
  public void queue(String profileId, long writes) {
    unconfirmed.put(profileId, writes);
  }

  /** From now on nothing can be read or erased. */
  public void withhold() {
    withheld = true;
  }

  public List<String> erased() {
    return List.copyOf(erased);
  }

  @Override
  public long unconfirmed(String profileId) {
    if (withheld) {
      throw new HubException.Unavailable("The outbox does not answer.", new IOException());
    }
    return unconfirmed.getOrDefault(profileId, 0L);
  }

  @Override
  public void erase(String profileId) throws IOException {
    if (withheld) {
      throw new IOException("withheld");
    }
    unconfirmed.remove(profileId);
    erased.add(profileId);
  }
}
