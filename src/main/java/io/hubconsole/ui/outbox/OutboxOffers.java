package io.hubconsole.ui.outbox;

import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.shell.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the palette offers of the outbox: all that fits the write that is selected there. */
public final class OutboxOffers {
  private final OutboxViewModel model;
  private final Texts texts;

  public OutboxOffers(OutboxViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /**
   * The entries; each shows the outbox and does it there.
   *
   * @param go leads to another view
   */
  public List<PaletteEntry> entries(Consumer<Destination> go) {
    List<PaletteEntry> entries = new ArrayList<>();
    QueuedWrite write = model.selectedProperty().get();
    if (write != null) {
      Destination there = new Destination.Outbox(Optional.of(write.number()));
      for (OutboxAction action : OutboxAction.values()) {
        if (model.can(action)) {
          entries.add(
              new PaletteEntry(
                  texts.get("palette." + action.name(), Long.toString(write.number())),
                  action.key(),
                  () -> {
                    go.accept(there);
                    model.act(action);
                  }));
        }
      }
    }
    entries.add(
        new PaletteEntry(
            texts.get(model.sentTooProperty().get() ? "palette.withoutSent" : "palette.withSent"),
            "",
            () -> {
              go.accept(new Destination.Outbox(Optional.empty()));
              model.sentTooProperty().set(!model.sentTooProperty().get());
            }));
    return entries;
  }
}
