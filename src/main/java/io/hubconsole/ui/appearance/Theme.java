package io.hubconsole.ui.appearance;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.hubconsole.desk.settings.Settings.Appearance;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;

/** Light or dark, as the operator set it or as the system is; for the UI thread. */
public final class Theme {
  private static final String DARK = "dark";
  private final InvalidationListener systemChanged = _ -> followSystem();
  private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
  private Appearance appearance = Appearance.SYSTEM;

  /** Dresses the whole application, and keeps it dressed as the system changes. */
  public void apply(Appearance wanted) {
    appearance = wanted;
    Platform.getPreferences().colorSchemeProperty().removeListener(systemChanged);
    Platform.getPreferences().colorSchemeProperty().addListener(systemChanged);
    followSystem();
  }

  /** The compiled sheets: to read the written ones takes the UI thread a good while at a start. */
  private void followSystem() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    dressed.forEach(this::dress);
  }

  /** Adds the product's own styles to a scene, now and whenever the system changes. */
  public void dress(Scene scene) {
    dressed.add(scene);
    scene
        .getStylesheets()
        .setAll(
            Objects.requireNonNull(Theme.class.getResource("hub-console.css")).toExternalForm());
    scene.getRoot().getStyleClass().remove(DARK);
    if (isDark()) {
      scene.getRoot().getStyleClass().add(DARK);
    }
  }

  private boolean isDark() {
    return switch (appearance) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }
}
