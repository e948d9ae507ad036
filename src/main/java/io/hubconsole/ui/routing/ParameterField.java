package io.hubconsole.ui.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final BooleanProperty focused = new SimpleBooleanProperty();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final Map<String, Choice> known = new LinkedHashMap<>();
  private String picked = "";

  ParameterField(RoutingParameter parameter) {
    this.parameter = parameter;
  }

  RoutingParameter parameter() {
    return parameter;
  }

  /** What the hub is asked with: the chosen value, else what is typed, for the hub to judge. */
  String value() {
    String typed = text.get() == null ? "" : text.get().strip();
    return meant(typed).map(Choice::value).orElse(typed);
  }

  /** The choice that a text means, among all that were ever offered. */
  private Optional<Choice> meant(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : known.values().stream().filter(choice -> choice.is(typed)).findFirst();
  }

  /** A value by its name, where it has one. */
  String nameOf(String value) {
    Choice choice = known.get(value);
    return choice == null ? value : choice.name();
  }

  /** Whether what is typed is one of the choices, and so complete. */
  boolean isChosen() {
    return meant(text.get().strip()).isPresent();
  }

  /** Takes what was picked from the list: nobody is typing it on. */
  void pick() {
    picked = text.get();
  }

  /**
   * Whether it is complete and nothing longer is being typed: 1 may become 12, unless it was picked
   * or no other choice goes on from there.
   */
  boolean isSettled() {
    String typed = text.get().strip();
    Optional<Choice> meant = meant(typed);
    return meant.isPresent()
        && (text.get().equals(picked)
            || known.values().stream()
                .noneMatch(choice -> !choice.is(typed) && choice.goesOnFrom(typed)));
  }

  /** Shows a value by its name, where it has one. */
  void show(String value) {
    text.set(nameOf(value));
  }

  /** Takes what is still allowed; where nothing is, all that is known can be chosen instead. */
  void offer(List<Choice> allowed) {
    allowed.forEach(choice -> known.put(choice.value(), choice));
    List<Choice> offered = allowed.isEmpty() ? List.copyOf(known.values()) : allowed;
    if (!choices.equals(offered)) {
      choices.setAll(offered);
    }
  }

  /** The choices that what is typed may become; all of them while nothing is, or one is chosen. */
  List<Choice> matching() {
    String typed = text.get().strip();
    if (typed.isEmpty() || isChosen()) {
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

  /** Whether the keys go to it. */
  BooleanProperty focusedProperty() {
    return focused;
  }

  /** Whether somebody types in it what is no choice yet and may become one. */
  boolean isHalfTyped() {
    String typed = text.get() == null ? "" : text.get().strip();
    return focused.get() && !typed.isEmpty() && !isChosen() && !matching().isEmpty();
  }

  ObservableList<Choice> choices() {
    return choices;
  }
}
