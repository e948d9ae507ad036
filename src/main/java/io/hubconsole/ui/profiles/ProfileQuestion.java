package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is asked before something is done to a profile that cannot be undone. */
final class ProfileQuestion {
  private final ProfileBook book;
  private final TaskRunner tasks;
  private final ProfileWords words;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(Asked.NOTHING);
  private RunningTask counting = () -> {};

  ProfileQuestion(
      ProfileBook book, TaskRunner tasks, ProfileWords words, Consumer<Exception> failed) {
    this.book = book;
    this.tasks = tasks;
    this.words = words;
    this.failed = failed;
  }

  /** Asks once it is known how many writes go with it. */
  void ask(Asked.Wish wish, Profile profile) {
    counting.cancel();
    counting =
        tasks.run(
            () -> book.unconfirmed(profile), count -> asked.set(new Asked(wish, count)), failed);
  }

  /** Asks nothing any more; what was wished for. */
  Asked.Wish end() {
    counting.cancel();
    Asked.Wish wish = asked.get().wish();
    asked.set(Asked.NOTHING);
    return wish;
  }

  /** What is asked about a profile, in a sentence. */
  String sentence(Asked now, Profile profile) {
    String question =
        words
            .texts()
            .get(now.wish() == Asked.Wish.REMOVE ? "remove.ask" : "wipe.ask", words.name(profile));
    return switch ((int) Math.min(2, now.unconfirmed())) {
      case 0 -> question;
      case 1 -> question + " " + words.texts().get("writes.one");
      default ->
          question + " " + words.texts().get("writes.many", Long.toString(now.unconfirmed()));
    };
  }

  ReadOnlyObjectProperty<Asked> property() {
    return asked.getReadOnlyProperty();
  }
}
