package io.hubconsole.desk.profiles;

import java.io.IOException;

/**
 * What this machine keeps of a profile beside the profile and its token: what its hub answered, and
 * the writes that were queued from it. May wait for a disk and a keychain.
 */
public interface StoredTraces {

  /**
   * How many writes of a profile no hub has confirmed.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the outbox does not answer
   */
  long unconfirmed(String profileId);

  /**
   * Destroys all of it with its keys; where that was cut short, once more ends the same. The
   * profile's hub must not be open.
   *
   * @throws IOException where something of it stays
   * @throws io.hubconsole.hub.HubException.Unavailable where the outbox does not answer
   */
  void erase(String profileId) throws IOException;
}
