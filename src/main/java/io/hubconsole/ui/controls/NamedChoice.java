package io.hubconsole.ui.controls;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the choices of a box that cannot be typed into by their names. */
public final class NamedChoice<T> extends StringConverter<T> {
  private final Function<T, String> name;

  public NamedChoice(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T choice) {
    return choice == null ? "" : name.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("a choice is not typed");
  }
}
