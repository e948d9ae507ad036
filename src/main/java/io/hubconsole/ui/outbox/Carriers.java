package io.hubconsole.ui.outbox;

import java.util.Optional;

/** The profiles from which writes leave by themselves while they are open. */
public interface Carriers {

  /** The profile of that id; empty where there is none any more. */
  Optional<Carrier> of(String profileId);

  /** The id of the profile that is open. */
  String open();

  /**
   * A profile.
   *
   * @param name as it is called on the screens
   * @param hub the place of the hub that its writes leave for; empty where the console sends none
   * @param readOnly whether nothing leaves from it as long as that is so
   */
  record Carrier(String name, Optional<String> hub, boolean readOnly) {}
}
