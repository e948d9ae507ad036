package io.hubconsole.ui.outbox;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import javafx.scene.Parent;

/** The outbox of an embedded hub: always empty, since its writes are confirmed at once. */
public final class OutboxView implements FeatureView {
  private final Parent loaded;

  public OutboxView(Texts texts) {
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {}

  @Override
  public void dispose() {}
}
