package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.embedded.store.workspace.WorkspaceFile.RowSink;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Imports workspace files into a hub, all or nothing.
 *
 * <p>Files are read twice, row by row, within one transaction: first every row is checked, then,
 * where none has a fault, they are written. So a document of any size takes the memory of its ids,
 * and its kinds may come in any order. Rows of the same id are replaced, others stay.
 */
public final class WorkspaceImport {
  private final HubDatabase database;
  private final ContractJson json;
  private final Clock clock;
  private final Texts texts;

  /**
   * An import that tells its faults in that language.
   *
   * @param clock the time of rows that name none
   */
  public WorkspaceImport(HubDatabase database, ContractJson json, Clock clock, Locale locale) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.texts = Texts.of(WorkspaceImport.class, "workspace", locale);
  }

  /** A file that was faultless when it was checked and is not when it is written. */
  private static final class ChangedMeanwhile extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
      super("a file changed while it was imported");
    }
  }

  /**
   * Imports files: documents, files named after one kind, and folders of those.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer; nothing is
   *     changed then
   */
  public ImportAnswer run(List<Path> paths) {
    Faults faults = new Faults(texts);
    List<WorkspaceFile> files = WorkspaceFiles.find(paths, faults);
    try {
      return database.write(handle -> run(handle, files, faults));
    } catch (ChangedMeanwhile _) {
      return faults.answer();
    }
  }

  private ImportAnswer run(Handle handle, List<WorkspaceFile> files, Faults faults) {
    waitForOtherImports(handle);
    StoredRows stored = new StoredRows(handle, json);
    KnownRows known = KnownRows.checking(stored, faults);
    RowReader reader = new RowReader(known, faults, clock);
    Order order = new Order();
    boolean complete = faults.isEmpty();
    for (WorkspaceFile file : files) {
      complete &=
          file.read(
              faults,
              (kind, row, place) -> {
                order.see(kind);
                read(reader, faults, kind, row, place, _ -> {});
              });
    }
    known.finish(complete);
    if (!faults.isEmpty()) {
      return faults.answer();
    }
    write(handle, files, faults, stored, known.highestRequestId(), order.isKept());
    return new ImportAnswer.Imported(known.counts());
  }

  /**
   * Imports are rare and check before they write: two at a time would not see each other's rows.
   */
  private static void waitForOtherImports(Handle handle) {
    handle
        .createQuery("select version from hub_version where topic = 'routing' for update")
        .mapTo(Long.class)
        .one();
  }

  private void write(
      Handle handle,
      List<WorkspaceFile> files,
      Faults faults,
      StoredRows stored,
      long highestRequestId,
      boolean inOrder) {
    RowReader reader = new RowReader(KnownRows.trusting(stored, faults), faults, clock);
    try (WorkspaceWriter writer = new WorkspaceWriter(handle, json, stored)) {
      writer.reserveRequestIds(highestRequestId);
      if (inOrder) {
        write(files, faults, reader, writer, _ -> true);
      } else {
        for (int stage = 1; stage <= WorkspaceKind.STAGES; stage++) {
          int now = stage;
          write(files, faults, reader, writer, kind -> kind.stage() == now);
        }
      }
      writer.finish();
    }
  }

  private static void write(
      List<WorkspaceFile> files,
      Faults faults,
      RowReader reader,
      WorkspaceWriter writer,
      Predicate<WorkspaceKind> wanted) {
    RowSink sink =
        (kind, row, place) -> {
          if (wanted.test(kind)) {
            read(reader, faults, kind, row, place, writer::add);
          }
        };
    for (WorkspaceFile file : files) {
      if (!file.read(faults, sink) || !faults.isEmpty()) {
        throw new ChangedMeanwhile();
      }
    }
    writer.flush();
  }

  private static void read(
      RowReader reader,
      Faults faults,
      WorkspaceKind kind,
      JsonValue row,
      Place place,
      Consumer<WorkspaceRow> rows) {
    if (row instanceof JsonObject object) {
      reader.read(kind, object, place, rows);
    } else {
      faults.add(place, row.line(), "value.notObject", Fields.shown(row));
    }
  }

  /** Whether kinds come after those they refer to. */
  private static final class Order {
    private int stage;
    private boolean kept = true;

    void see(WorkspaceKind kind) {
      kept &= kind.stage() >= stage;
      stage = Math.max(stage, kind.stage());
    }

    boolean isKept() {
      return kept;
    }
  }
}
