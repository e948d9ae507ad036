package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.hubconsole.embedded.store.workspace.WorkspaceFile.RowSink;
import java.io.IOException;

/**
 * Reads a file of one JSON object a line; a faulty line does not keep the others from being read.
 */
final class LinesFile {
  private final Faults faults;
  private final RowSink rows;

  LinesFile(Faults faults, RowSink rows) {
    this.faults = faults;
    this.rows = rows;
  }

  /** Reads the file; answers whether every line was JSON. */
  boolean read(WorkspaceText text, Place place, WorkspaceKind kind) throws IOException {
    Place list = place.field(kind.wireName());
    boolean complete = true;
    int line = 0;
    int index = 0;
    for (String written = text.nextLine(); written != null; written = text.nextLine()) {
      line++;
      if (!written.isBlank()) {
        complete &= readLine(written, line, kind, list.item(index));
        index++;
      }
    }
    return complete;
  }

  private boolean readLine(String written, int line, WorkspaceKind kind, Place place)
      throws IOException {
    JsonValueReader values = new JsonValueReader(faults, line);
    try (JsonParser json = WrittenJson.FACTORY.createParser(written)) {
      json.nextToken();
      JsonValue row = values.read(json, place);
      if (json.nextToken() != null) {
        faults.add(place, line, "json.more");
      }
      rows.accept(kind, row, place);
      return true;
    } catch (JsonProcessingException fault) {
      DocumentFile.tell(fault, faults, place, line);
      return false;
    }
  }
}
