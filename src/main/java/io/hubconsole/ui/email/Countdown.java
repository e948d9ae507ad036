package io.hubconsole.ui.email;

import io.hubconsole.text.Texts;
import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Shows how long a decision can still be undone; the view-model keeps the time. */
final class Countdown extends VBox {
  Countdown(Duration whole, Texts texts) {
    setSpacing(6);
    DoubleProperty left = new SimpleDoubleProperty(1);
    Label seconds = new Label();
    seconds.getStyleClass().add("outcome-title");
    seconds
        .textProperty()
        .bind(
            left.map(
                share ->
                    texts.get(
                        "waiting.title",
                        (int) Math.ceil(share.doubleValue() * whole.toMillis() / 1000))));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("countdown-bar");
    bar.setAccessibleText(texts.get("waiting.bar"));
    bar.progressProperty().bind(left);
    getChildren().addAll(seconds, bar);
    Timeline time =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.millis((double) whole.toMillis()), new KeyValue(left, 0.0)));
    time.play();
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null && now == null) {
                time.stop();
              }
            });
  }
}
