package io.hubconsole.ui.shell;

import io.hubconsole.text.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Closes the window, once the operator has been asked where a mail has not left yet. */
final class QuitViewModel {
  private final Texts texts;
  private final ReadOnlyObjectProperty<Optional<Integer>> waiting;
  private final BooleanProperty quitting = new SimpleBooleanProperty();
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final InvalidationListener hasLeft = _ -> forgetUnlessWaiting();
  private boolean anyway;

  /**
   * Closes the window.
   *
   * @param waiting the number of a case whose mail has not left yet
   */
  QuitViewModel(Texts texts, ReadOnlyObjectProperty<Optional<Integer>> waiting) {
    this.texts = texts;
    this.waiting = waiting;
    // Weakly: what waits outlives these screens.
    waiting.addListener(new WeakInvalidationListener(hasLeft));
  }

  /** The question was about that mail, and is not asked of the next by itself. */
  private void forgetUnlessWaiting() {
    if (waiting.get().isEmpty()) {
      asked.set(false);
    }
  }

  /** Wants the window closed, as its own button does. */
  void quit() {
    quitting.set(true);
    quitting.set(false);
  }

  /** Turns true for the moment in which the window shall be closed. */
  ReadOnlyBooleanProperty quittingProperty() {
    return quitting;
  }

  /** Whether the window may be closed now; else the operator is asked, since a mail waits. */
  boolean mayQuit() {
    asked.set(waiting.get().isPresent() && !anyway);
    return !asked.get();
  }

  /** What is asked before the window closes; empty for nothing, and once the mail has left. */
  StringBinding question() {
    return Bindings.createStringBinding(
        () ->
            waiting
                .get()
                .filter(_ -> asked.get())
                .map(number -> texts.get("quit.question", Integer.toString(number)))
                .orElse(""),
        waiting,
        asked);
  }

  /** Closes the window in spite of the question. */
  void quitAnyway() {
    anyway = true;
    quit();
  }

  /** Leaves it open. */
  void stay() {
    asked.set(false);
  }
}
