package io.hubconsole.ui.tour;

import java.io.Serial;

/** A step of the tour needs what this hub's data do not bring onto the screen. */
final class NotOnThisScreen extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NotOnThisScreen(String what) {
    super("there is no " + what + " on this screen");
  }
}
