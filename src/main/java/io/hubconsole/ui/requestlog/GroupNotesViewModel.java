package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.GroupNote;
import io.hubconsole.desk.requestlog.GroupNotes;
import io.hubconsole.desk.requestlog.GroupNotes.Kept;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.text.Texts;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What operators wrote about error groups; what is being written is kept for each meanwhile. */
final class GroupNotesViewModel {
  private final GroupNotes store;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<Map<ErrorGroup.Key, GroupNote>> notes =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final Map<ErrorGroup.Key, String> drafts = new HashMap<>();

  GroupNotesViewModel(GroupNotes store, TaskRunner tasks, Texts texts, Consumer<Exception> faults) {
    this.store = store;
    this.tasks = tasks;
    this.texts = texts;
    this.faults = faults;
    var _ = tasks.run(store::all, this::take, this::failed);
  }

  /** When each note was written; for a thread that may wait. */
  Map<ErrorGroup.Key, Instant> times() {
    return store.all().times();
  }

  private void take(Kept kept) {
    notes.set(kept.notes());
    told.set(
        switch (kept.condition()) {
          case SOUND -> "";
          case SET_ASIDE -> texts.get("note.setAside", kept.file().toString());
          case WITHHELD -> texts.get("note.withheld", kept.file().toString());
        });
  }

  private void failed(Exception fault) {
    if (fault instanceof UncheckedIOException) {
      told.set(texts.get("note.notWritten"));
    } else {
      faults.accept(fault);
    }
  }

  Optional<GroupNote> of(ErrorGroup.Key key) {
    return Optional.ofNullable(notes.get().get(key));
  }

  /** What stands in the field of a group: what is being written, or its note. */
  String draft(ErrorGroup.Key key) {
    return drafts.getOrDefault(key, of(key).map(GroupNote::text).orElse(""));
  }

  /** Keeps what is being written, until it is saved. */
  void write(ErrorGroup.Key key, String text) {
    drafts.put(key, text);
  }

  /** Whether a text can be saved for a group: it is not too long, and another than is kept. */
  boolean canSave(ErrorGroup.Key key, String text) {
    return excess(text) <= 0 && !text.strip().equals(of(key).map(GroupNote::text).orElse(""));
  }

  /** How many characters a note is too long. */
  static int excess(String text) {
    return text.strip().length() - GroupNote.LONGEST;
  }

  /** Saves what was written about a group; an empty text removes its note. */
  void save(ErrorGroup.Key key) {
    String text = draft(key);
    if (!canSave(key, text)) {
      return;
    }
    var _ =
        tasks.run(
            () -> text.isBlank() ? store.remove(key) : store.write(key, text),
            kept -> {
              drafts.remove(key, text);
              take(kept);
            },
            this::failed);
  }

  /** Throws away what was written and not saved. */
  void revert(ErrorGroup.Key key) {
    drafts.remove(key);
  }

  ReadOnlyObjectProperty<Map<ErrorGroup.Key, GroupNote>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** What is wrong with the file of the notes; empty for nothing, and for none. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }
}
