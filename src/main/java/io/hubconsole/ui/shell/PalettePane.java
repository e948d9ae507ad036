package io.hubconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The palette over the views: what is typed, what it offers, and where the keys go after it. */
final class PalettePane {
  /** Entries that stay in sight above the selected one. */
  private static final int ABOVE = 5;

  /** As many as are seen at once, or nearly. */
  private static final int PAGE = 8;

  private final PaletteViewModel model;
  private final Pane veil;
  private final TextField text;
  private final ListView<PaletteEntry> list;
  private final Node below;
  private @Nullable Node focusedBefore;

  /**
   * A palette of these nodes.
   *
   * @param veil lies over everything, and closes the palette where it is pressed
   * @param below takes the keys where what had them is gone
   */
  PalettePane(
      PaletteViewModel model, Pane veil, TextField text, ListView<PaletteEntry> list, Node below) {
    this.model = model;
    this.veil = veil;
    this.text = text;
    this.list = list;
    this.below = below;
  }

  void bind() {
    text.textProperty().bindBidirectional(model.textProperty());
    list.setItems(model.entries());
    list.setCellFactory(_ -> new PaletteCell());
    veil.visibleProperty().bind(model.openProperty());
    model.entries().subscribe(() -> list.getSelectionModel().selectFirst());
    model.openProperty().subscribe(this::onOpen);
    veil.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onVeil);
    list.setOnMouseClicked(_ -> choose());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setOnKeyPressed(this::onKey);
  }

  private void onOpen(boolean open) {
    if (open) {
      focusedBefore = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
      text.requestFocus();
      list.getSelectionModel().selectFirst();
    } else {
      focusAsBefore();
    }
  }

  /** Where the keys went before; where that is gone, to the view. */
  private void focusAsBefore() {
    Node before = focusedBefore;
    if (before != null && before.getScene() != null && before.isFocusTraversable()) {
      before.requestFocus();
    } else {
      below.requestFocus();
    }
    focusedBefore = null;
  }

  private void onVeil(MouseEvent click) {
    if (veil.equals(click.getTarget())) {
      model.hide();
    }
  }

  private void onKey(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case ENTER -> choose();
      case ESCAPE -> model.hide();
      case DOWN -> select(selected + 1);
      case UP -> select(selected - 1);
      case PAGE_DOWN -> select(selected + PAGE);
      case PAGE_UP -> select(selected - PAGE);
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ABOVE));
    event.consume();
  }

  /** The last where there are not so many. */
  private void select(int index) {
    list.getSelectionModel().select(Math.clamp(index, 0, Math.max(0, model.entries().size() - 1)));
  }

  private void choose() {
    PaletteEntry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      model.choose(entry);
    }
  }
}
