package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The conditions of the filter; pressing one removes it. */
final class FilterChips extends FlowPane {
  private static final double WIDEST = 360;

  private final FilterViewModel model;
  private final Texts texts;

  FilterChips(FilterViewModel model, Texts texts) {
    super(6, 6);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("filter-chips");
    model.chips().subscribe(this::draw);
    draw();
  }

  private void draw() {
    getChildren().setAll(model.chips().stream().map(this::chip).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private Button chip(Condition condition) {
    String text = model.textOf(condition);
    Button chip = new Button(text, new FontIcon("fth-x"));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setMnemonicParsing(false);
    chip.setMaxWidth(WIDEST);
    chip.getStyleClass().addAll("small", "filter-chip");
    chip.setAccessibleText(texts.get("filter.remove", text));
    chip.setTooltip(new Tooltip(texts.get("filter.remove", text)));
    chip.setOnAction(_ -> model.remove(condition));
    return chip;
  }
}
