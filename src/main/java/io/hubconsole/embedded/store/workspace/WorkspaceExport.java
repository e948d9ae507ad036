package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Writes everything a hub knows as a workspace document, one row a line, kinds and rows in the
 * order of their ids, so that two exports can be compared. Imported again it makes the same hub;
 * access tokens are written as their hashes, since nothing else of them is kept.
 */
public final class WorkspaceExport {
  private final HubDatabase database;
  private final Texts texts;

  public WorkspaceExport(HubDatabase database, Locale locale) {
    this.database = database;
    this.texts = Texts.of(WorkspaceExport.class, "workspace", locale);
  }

  /**
   * Writes the document into a file, which appears whole or not at all.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public ExportAnswer toFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return notWritten(file);
    }
    Path unfinished = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      Map<WorkspaceKind, Integer> counts;
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        counts = to(out);
      }
      move(unfinished, file);
      return new ExportAnswer.Exported(counts);
    } catch (IOException fault) {
      return notWritten(file);
    } finally {
      discard(unfinished);
    }
  }

  private static void move(Path unfinished, Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("a folder: " + file);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // It is in nobody's way, and the answer is known.
    }
  }

  private ExportAnswer notWritten(Path file) {
    return new ExportAnswer.NotWritten(texts.get("export.notWritten", file.toString()));
  }

  /**
   * Writes the document into a stream, which stays open; counts the rows of each kind.
   *
   * @throws IOException where the stream cannot be written
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public Map<WorkspaceKind, Integer> to(OutputStream out) throws IOException {
    try {
      return database.readOneMoment(handle -> write(handle, out));
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  private static Map<WorkspaceKind, Integer> write(Handle handle, OutputStream out) {
    Map<WorkspaceKind, Integer> counts = new EnumMap<>(WorkspaceKind.class);
    try (JsonGenerator json = WrittenJson.FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      ExportedRows rows = new ExportedRows(handle);
      json.writeStartObject();
      for (WorkspaceKind kind : WorkspaceKind.values()) {
        int count = rows.write(kind, json);
        if (count > 0) {
          counts.put(kind, count);
        }
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return Collections.unmodifiableMap(counts);
  }
}
