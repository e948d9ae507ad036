package io.hubconsole.ui.tour;

import io.hubconsole.desk.profiles.Profile;
import java.io.IOException;

/** A hub on the network that a tour takes away and gives back. */
public interface Network {

  /**
   * Its profile, kept with its token among the others from now on.
   *
   * @throws IOException where it cannot be kept
   */
  Profile profile() throws IOException;

  /** The hub does not answer any more. */
  void goAway();

  /** It answers again, at the same address. */
  void comeBack();
}
