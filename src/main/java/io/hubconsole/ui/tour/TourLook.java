package io.hubconsole.ui.tour;

import io.hubconsole.desk.settings.Settings.Appearance;
import java.util.Locale;

/** In which window a tour is taken; sizes in pixels. */
public record TourLook(Appearance appearance, Locale locale, int width, int height) {
  public static final int WIDTH = 1280;
  public static final int HEIGHT = 800;
}
