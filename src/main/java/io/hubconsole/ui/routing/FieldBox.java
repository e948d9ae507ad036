package io.hubconsole.ui.routing;

import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.controls.PickField;
import io.hubconsole.ui.controls.PickField.Suggestion;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One field of the lookup with its label and what is wrong with it. */
final class FieldBox extends VBox {
  private final TextField input;

  FieldBox(ParameterField field, Texts texts) {
    String name = texts.get("parameter." + field.parameter().name());
    setSpacing(3);
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    Node pixels;
    if (field.parameter() == RoutingParameter.CLIENT_POSTAL_CODE) {
      input = new TextField();
      input.setAccessibleText(name);
      pixels = input;
    } else {
      PickField pick = new PickField();
      pick.setName(name);
      pick.setSuggestions(
          () -> suggestions(field.matching()), () -> suggestions(List.copyOf(field.choices())));
      pick.setOnPicked(field::pick);
      input = pick.field();
      pixels = pick;
    }
    input.setId("lookup-" + field.parameter().wireName());
    input.textProperty().bindBidirectional(field.textProperty());
    Runnable showName =
        () -> {
          if (!input.isFocused() && field.isChosen()) {
            field.show(field.value());
          }
        };
    input.focusedProperty().subscribe(showName);
    input.focusedProperty().subscribe(field.focusedProperty()::set);
    // An id may be typed before the names are known.
    field.choices().subscribe(showName);
    label.setLabelFor(input);
    Label fault = new Label();
    fault.getStyleClass().add("field-fault");
    fault.setWrapText(true);
    fault.textProperty().bind(field.faultProperty());
    fault.visibleProperty().bind(field.faultProperty().isNotEmpty());
    fault.managedProperty().bind(fault.visibleProperty());
    markWhile(field.neededProperty(), "field-needed");
    markWhile(field.faultProperty().isNotEmpty(), "field-faulty");
    getChildren().addAll(label, pixels, fault);
  }

  boolean hasFocus() {
    return input.isFocused();
  }

  void focus() {
    input.requestFocus();
    input.selectAll();
  }

  private void markWhile(ObservableValue<Boolean> condition, String style) {
    condition.subscribe(
        holds -> {
          getStyleClass().remove(style);
          if (holds) {
            getStyleClass().add(style);
          }
        });
  }

  private static List<Suggestion> suggestions(List<Choice> choices) {
    return choices.stream().map(choice -> new Suggestion(choice.name(), choice.value())).toList();
  }
}
