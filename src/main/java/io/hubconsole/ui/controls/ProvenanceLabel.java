package io.hubconsole.ui.controls;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ProvenanceWords;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says where an answer is from. One from memory has an icon beside the words, and grows older while
 * it is looked at.
 */
public final class ProvenanceLabel extends Label {
  private static final Duration STEP = Duration.seconds(15);
  private static final String REMEMBERED = "remembered";

  private final ProvenanceWords words;
  private final FontIcon icon = new FontIcon("fth-clock");
  private final Timeline ageing = new Timeline(new KeyFrame(STEP, _ -> write()));
  private Optional<Provenance> from = Optional.empty();
  private boolean seen;

  /** Says nothing yet. */
  public ProvenanceLabel(Formats formats) {
    this.words = new ProvenanceWords(formats);
    getStyleClass().add("provenance");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    managedProperty().bind(textProperty().isNotEmpty());
    ageing.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            shown -> {
              seen = shown;
              follow();
            });
  }

  /** Says where that answer is from. */
  public ProvenanceLabel show(Provenance now) {
    from = Optional.of(now);
    getStyleClass().remove(REMEMBERED);
    if (now.isRemembered()) {
      getStyleClass().add(REMEMBERED);
    }
    setGraphic(now.isRemembered() ? icon : null);
    write();
    follow();
    return this;
  }

  /** Says nothing. */
  public void clear() {
    from = Optional.empty();
    getStyleClass().remove(REMEMBERED);
    setGraphic(null);
    setText("");
    follow();
  }

  private void write() {
    from.ifPresent(known -> setText(words.line(known, Instant.now())));
  }

  /** Only what is looked at needs a clock. */
  private void follow() {
    if (seen && from.filter(Provenance::isRemembered).isPresent()) {
      write();
      ageing.play();
    } else {
      ageing.stop();
    }
  }
}
