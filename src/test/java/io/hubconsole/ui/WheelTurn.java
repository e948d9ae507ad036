package io.hubconsole.ui;

import javafx.scene.input.ScrollEvent;

/** What a mouse's wheel sends. */
public final class WheelTurn {
  private static final double PLACE = 200;

  private WheelTurn() {}

  /**
   * One turn.
   *
   * @param pixels how far the content moves; negative where later rows come into sight
   */
  public static ScrollEvent of(double pixels) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        PLACE,
        PLACE,
        PLACE,
        PLACE,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        pixels,
        0,
        pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
