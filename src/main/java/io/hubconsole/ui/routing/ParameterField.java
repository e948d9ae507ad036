package io.hubconsole.ui.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One field of the lookup: what is typed, what it could be, what is wrong with it. */
final class ParameterField {
  private final RoutingParameter parameter;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty fault = new SimpleStringProperty("");
  private final BooleanProperty needed = new SimpleBooleanProperty();
  private final BooleanProperty askedFirst = new SimpleBooleanProperty();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();

  ParameterField(RoutingParameter parameter) {
    this.parameter = parameter;
  }

  RoutingParameter parameter() {
    return parameter;
  }

  /** What the hub is asked with: the chosen value, else what is typed, for the hub to judge. */
  String value() {
    String typed = text.get() == null ? "" : text.get().strip();
    return choices.stream()
        .filter(choice -> !typed.isEmpty() && choice.is(typed))
        .findFirst()
        .map(Choice::value)
        .orElse(typed);
  }

  /** Whether what is typed is one of the choices, and so complete. */
  boolean isChosen() {
    return choices.stream().anyMatch(choice -> choice.is(text.get()));
  }

  /** Shows a value by its name, where it has one. */
  void show(String value) {
    text.set(
        choices.stream()
            .filter(choice -> choice.value().equals(value))
            .findFirst()
            .map(Choice::name)
            .orElse(value));
  }

  /** Takes new choices; a value shown as a bare id takes its name. */
  void offer(List<Choice> offered) {
    if (!choices.equals(offered)) {
      choices.setAll(offered);
    }
  }

  /** The choices that what is typed may become; all of them while nothing is, or one is chosen. */
  List<Choice> matching() {
    String typed = text.get().strip();
    if (typed.isEmpty() || choices.stream().anyMatch(choice -> choice.is(typed))) {
      return List.copyOf(choices);
    }
    return choices.stream().filter(choice -> choice.mayBecome(typed)).toList();
  }

  StringProperty textProperty() {
    return text;
  }

  StringProperty faultProperty() {
    return fault;
  }

  /** Whether the hub asks for it. */
  BooleanProperty neededProperty() {
    return needed;
  }

  /** Whether it is the best question to ask next. */
  BooleanProperty askedFirstProperty() {
    return askedFirst;
  }

  ObservableList<Choice> choices() {
    return choices;
  }
}
