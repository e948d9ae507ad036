package io.hubconsole.ui.controls;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Chips in a row that goes on in the next line. A chip is never wider than the row: one that would
 * be wraps its own text instead of widening the pane around it.
 */
public final class ChipFlow extends FlowPane {

  public ChipFlow(double gapBetween, double gapBelow) {
    super(gapBetween, gapBelow);
  }

  @Override
  protected double computeMinWidth(double height) {
    // A flow of the toolkit asks for the width of its widest chip, and the pane would be cut.
    return getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width > 0) {
      narrow(width);
    }
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    narrow(getWidth());
    super.layoutChildren();
  }

  private void narrow(double width) {
    double room = Math.max(0, width - getInsets().getLeft() - getInsets().getRight());
    for (Node child : getManagedChildren()) {
      if (child instanceof Region chip && chip.getMaxWidth() != room) {
        chip.setMaxWidth(room);
      }
    }
  }
}
