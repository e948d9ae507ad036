package io.hubconsole.ui.requestlog;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A completion in its list. */
final class OfferCell extends ListCell<FilterCompletion.Offer> {
  @Override
  protected void updateItem(FilterCompletion.@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    setText(offer == null || empty ? null : offer.text());
  }
}
