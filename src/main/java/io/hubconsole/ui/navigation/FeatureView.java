package io.hubconsole.ui.navigation;

import javafx.scene.Parent;

/** One view of the console, in the hands of the shell. */
public interface FeatureView {
  /** Its pixels, the same at each call. */
  Parent root();

  /** Shows what the destination names, and takes the focus where typing should begin. */
  void arrive(Destination destination);

  /** Gives back what it holds: subscriptions, timers. */
  void dispose();
}
