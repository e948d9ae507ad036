package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.hubconsole.embedded.store.workspace.WorkspaceFile.RowSink;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads a workspace document, or the list of one kind, row by row. */
final class DocumentFile {
  private final Faults faults;
  private final RowSink rows;
  private final JsonValueReader values;

  DocumentFile(Faults faults, RowSink rows) {
    this.faults = faults;
    this.rows = rows;
    this.values = new JsonValueReader(faults, 1);
  }

  /**
   * Reads the file.
   *
   * @param kind of the rows, where the root may be their list
   * @return whether it could be read to its end
   */
  boolean read(WorkspaceText text, Place place, Optional<WorkspaceKind> kind) throws IOException {
    try (JsonParser json = WrittenJson.FACTORY.createParser(text)) {
      JsonToken root = json.nextToken();
      if (root == JsonToken.START_ARRAY && kind.isPresent()) {
        readRows(json, kind.get(), place);
      } else if (root == JsonToken.START_OBJECT) {
        readDocument(json, place);
      } else {
        faults.add(
            place, values.line(json), kind.isPresent() ? "file.notRows" : "file.notDocument");
        return false;
      }
      if (json.nextToken() != null) {
        faults.add(place, values.line(json), "json.more");
      }
      return true;
    } catch (JsonProcessingException fault) {
      tell(fault, faults, place, 1);
      return false;
    }
  }

  /** Says where a text stops being JSON. */
  static void tell(JsonProcessingException fault, Faults faults, Place place, int firstLine) {
    JsonLocation location = fault.getLocation();
    int line = location == null ? 0 : location.getLineNr() + firstLine - 1;
    int column = location == null ? 0 : location.getColumnNr();
    faults.add(
        place,
        line,
        fault instanceof StreamConstraintsException ? "json.tooLarge" : "json.wrong",
        Integer.toString(line),
        Integer.toString(column));
  }

  private void readDocument(JsonParser json, Place place) throws IOException {
    Set<WorkspaceKind> seen = EnumSet.noneOf(WorkspaceKind.class);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      int line = values.line(json);
      json.nextToken();
      Optional<WorkspaceKind> kind = WorkspaceKind.ofWireName(name);
      if (kind.isEmpty()) {
        faults.add(place.field(name), line, "field.unknown", name);
        json.skipChildren();
      } else if (!seen.add(kind.get())) {
        faults.add(place.field(name), line, "json.twice");
        json.skipChildren();
      } else if (json.currentToken() == JsonToken.START_ARRAY) {
        readRows(json, kind.get(), place);
      } else if (json.currentToken() != JsonToken.VALUE_NULL) {
        JsonValue value = values.read(json, place.field(name));
        faults.add(place.field(name), line, "value.notList", Fields.shown(value));
      }
    }
  }

  private void readRows(JsonParser json, WorkspaceKind kind, Place place) throws IOException {
    Place list = place.field(kind.wireName());
    for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
      Place row = list.item(index);
      rows.accept(kind, values.read(json, row), row);
    }
  }
}
