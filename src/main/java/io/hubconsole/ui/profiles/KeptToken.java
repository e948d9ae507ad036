package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether the profile that is shown has a token, and where tokens lie; never the token itself. */
final class KeptToken {
  private final ProfileBook book;
  private final TaskRunner tasks;
  private final ProfileWords words;
  private final Consumer<Exception> failed;
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private RunningTask look = () -> {};

  KeptToken(ProfileBook book, TaskRunner tasks, ProfileWords words, Consumer<Exception> failed) {
    this.book = book;
    this.tasks = tasks;
    this.words = words;
    this.failed = failed;
  }

  private record Found(String place, boolean kept) {}

  /**
   * Asks the keychain, which may take its time.
   *
   * @param profile as it is kept; empty for a new one
   * @param written whether another token is written in the form already
   */
  void lookFor(Optional<Profile> profile, boolean written) {
    look.cancel();
    kept.set(false);
    asked.set(true);
    look =
        tasks.run(
            () ->
                new Found(
                    words.place(book.place()), profile.isPresent() && book.hasToken(profile.get())),
            found -> {
              place.set(found.place());
              kept.set(found.kept());
              asked.set(!found.kept() || written);
            },
            failed);
  }

  /** Shows the field for another token. */
  void replace() {
    asked.set(true);
  }

  void forgotten() {
    kept.set(false);
    asked.set(true);
  }

  ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** Whether the field for a token is shown. */
  ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Where tokens are kept on this machine, in a sentence; empty until it is known. */
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  void dispose() {
    look.cancel();
  }
}
