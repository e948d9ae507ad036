package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.ErrorGroups;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The failed calls of the filter, grouped by what they share. */
final class GroupsViewModel {
  private final HubSession session;
  private final FilterViewModel filter;
  private final GroupNotesViewModel notes;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<Optional<Answer<ErrorGroups>>> groups =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private RunningTask question = () -> {};

  GroupsViewModel(
      HubSession session,
      FilterViewModel filter,
      GroupNotesViewModel notes,
      Texts texts,
      Consumer<Exception> faults) {
    this.session = session;
    this.filter = filter;
    this.notes = notes;
    this.texts = texts;
    this.faults = faults;
  }

  /** Groups what that filter finds. */
  void count(RequestFilter wanted) {
    question.cancel();
    working.set(true);
    question =
        session.ask(
            hub -> ErrorGroups.of(hub, wanted, notes.times()),
            answer -> {
              working.set(false);
              failure.set("");
              groups.set(Optional.of(answer));
            },
            this::failed);
  }

  /** The hub is back: what was grouped from memory, or could not be, is grouped anew. */
  void refresh(RequestFilter wanted) {
    boolean remembered =
        groups.get().filter(answer -> answer.provenance().isRemembered()).isPresent();
    if (remembered || !failure.get().isEmpty()) {
      count(wanted);
    }
  }

  private void failed(Exception fault) {
    working.set(false);
    if (fault instanceof HubException told) {
      failure.set(String.valueOf(told.getMessage()));
    } else {
      failure.set(texts.get("failed.unexpected"));
      faults.accept(fault);
    }
  }

  /** What is written about them. */
  GroupNotesViewModel notes() {
    return notes;
  }

  /** Narrows the filter to the calls of a group. */
  void choose(ErrorGroup group) {
    filter.show(group.within(filter.filterProperty().get()));
  }

  /** The groups; empty until they are counted. */
  ReadOnlyObjectProperty<Optional<Answer<ErrorGroups>>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  void dispose() {
    question.cancel();
  }
}
