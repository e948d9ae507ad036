package io.hubconsole.ui.controls;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: an icon, what this place is for, what to do. */
public final class EmptyState extends VBox {
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label text = new Label();

  public EmptyState() {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("empty-state-title");
    title.setWrapText(true);
    text.getStyleClass().add("empty-state-text");
    text.setWrapText(true);
    text.managedProperty().bind(text.textProperty().isNotEmpty());
    getChildren().addAll(icon, title, text);
  }

  public StringProperty titleProperty() {
    return title.textProperty();
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String value) {
    title.setText(value);
  }

  public StringProperty textProperty() {
    return text.textProperty();
  }

  public String getText() {
    return text.getText();
  }

  public void setText(String value) {
    text.setText(value);
  }

  public String getIcon() {
    return icon.getIconLiteral();
  }

  /** The icon's name, such as {@code fth-search}. */
  public void setIcon(String literal) {
    icon.setIconLiteral(literal);
  }
}
