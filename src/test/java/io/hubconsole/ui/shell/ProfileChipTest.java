package io.hubconsole.ui.shell;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.profiles.ProfileWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chip can be read in every dress, and live is not to be taken for anything else. */
@ExtendWith(HeadlessScreen.class)
class ProfileChipTest {
  private static final double LEAST = 4.5;

  /** What a chip is painted with. */
  private record Paints(Color ground, Color text) {}

  private static Paints paints(Purpose purpose, Appearance appearance) {
    return onUiThread(
        () -> {
          MenuButton chip = new MenuButton(purpose.name());
          chip.getStyleClass().addAll("profile-chip", ProfileWords.style(purpose));
          Theme theme = new Theme();
          theme.apply(appearance);
          Scene scene = new Scene(new StackPane(chip), 200, 100);
          theme.dress(scene);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Paint text = ((Labeled) Objects.requireNonNull(chip.lookup(".label"))).getTextFill();
          return new Paints(
              (Color) chip.getBackground().getFills().getLast().getFill(), (Color) text);
        });
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Test
  void everyWordCanBeRead() {
    List<String> weak = new ArrayList<>();
    for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      Color page = appearance == Appearance.LIGHT ? Color.WHITE : Color.web("#0d1117");
      for (Purpose purpose : Purpose.values()) {
        Paints paints = paints(purpose, appearance);
        double contrast = contrast(over(page, paints.ground()), paints.text());
        if (contrast < LEAST) {
          weak.add(appearance + " " + purpose + " " + contrast + " " + paints);
        }
      }
    }
    assertThat(weak).isEmpty();
  }

  /** A colour that lets the page through, as it is seen. */
  private static Color over(Color page, Color colour) {
    return page.interpolate(
        Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
  }

  @Test
  void liveIsFilledAndTheOthersAreNot() {
    for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      Color page = appearance == Appearance.LIGHT ? Color.WHITE : Color.web("#0d1117");
      assertThat(contrast(over(page, paints(Purpose.LIVE, appearance).ground()), page))
          .as("live " + appearance)
          .isGreaterThan(3);
      for (Purpose other : List.of(Purpose.PRACTICE, Purpose.TEST)) {
        assertThat(contrast(over(page, paints(other, appearance).ground()), page))
            .as(other + " " + appearance)
            .isLessThan(1.6);
      }
    }
  }
}
