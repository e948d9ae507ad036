package io.hubconsole.ui.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the operator is, and the way back and forward; for the UI thread. */
public final class Navigator {
  private static final int LONGEST_WAY = 100;

  private final Deque<Destination> behind = new ArrayDeque<>();
  private final Deque<Destination> ahead = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Destination> current;
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  public Navigator(Destination start) {
    this.current = new ReadOnlyObjectWrapper<>(start);
  }

  /** Goes there; the place that is left can be gone back to. */
  public void go(Destination destination) {
    if (destination.equals(current.get())) {
      arrive(destination);
      return;
    }
    behind.push(current.get());
    if (behind.size() > LONGEST_WAY) {
      behind.removeLast();
    }
    ahead.clear();
    arrive(destination);
  }

  public void back() {
    if (!behind.isEmpty()) {
      ahead.push(current.get());
      arrive(behind.pop());
    }
  }

  public void forward() {
    if (!ahead.isEmpty()) {
      behind.push(current.get());
      arrive(ahead.pop());
    }
  }

  private void arrive(Destination destination) {
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
    current.set(destination);
    arrivals.set(arrivals.get() + 1);
  }

  public ReadOnlyObjectProperty<Destination> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Counts the arrivals; one more also where somebody goes to where they are already. */
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
