package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.hubconsole.embedded.store.workspace.JsonValue.Cell;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.embedded.store.workspace.WorkspaceFile.RowSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file (RFC 4180; commas, or semicolons where the first line has more of them).
 *
 * <p>The first line names the columns: the fields of the kind, those of an object within joined by
 * a dot ({@code contactData.city}, {@code when.manufacturer}, {@code translations.sv-se}, {@code
 * meta.caseId}). The values of a list stand in one cell with bars between them ({@code
 * 35236|352*}). {@code properties}, {@code externalData} and {@code externalRequests} hold JSON. An
 * empty cell is a field left out.
 */
final class TableFile {
  private static final Set<String> JSON_COLUMNS =
      Set.of("properties", "externalData", "externalRequests");

  private final Faults faults;
  private final RowSink rows;

  TableFile(Faults faults, RowSink rows) {
    this.faults = faults;
    this.rows = rows;
  }

  /** Reads the file; answers whether it could be read to its end. */
  boolean read(WorkspaceText text, Place place, WorkspaceKind kind) throws IOException {
    String header = text.peekLine();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(count(header, ';') > count(header, ',') ? ';' : ',')
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser csv = CSVParser.builder().setReader(text).setFormat(format).get()) {
      @Nullable List<String> columns = null;
      int line = 1;
      int index = 0;
      for (CSVRecord record : csv) {
        if (columns == null) {
          columns = record.stream().map(String::strip).toList();
          if (!columnsAreGood(columns, place)) {
            return false;
          }
        } else {
          Place row = place.field(kind.wireName()).item(index++);
          rows.accept(kind, row(record, columns, line, row), row);
        }
        line = (int) csv.getCurrentLineNumber() + 1;
      }
      return true;
    } catch (CSVException | UncheckedIOException | IllegalStateException fault) {
      if (fault instanceof UncheckedIOException unchecked
          && !(unchecked.getCause() instanceof CSVException)) {
        throw unchecked.getCause();
      }
      faults.add(place, 0, "table.wrong");
      return false;
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private boolean columnsAreGood(List<String> columns, Place place) {
    Set<String> seen = new HashSet<>();
    boolean good = true;
    for (String column : columns) {
      if (column.isEmpty()) {
        faults.add(place, 1, "table.noName");
        good = false;
      } else if (!seen.add(column)) {
        faults.add(place.field(column), 1, "json.twice");
        good = false;
      }
    }
    return good;
  }

  private JsonObject row(CSVRecord record, List<String> columns, int line, Place place) {
    JsonObject row = new JsonObject(line, new LinkedHashMap<>());
    if (record.size() > columns.size()) {
      faults.add(
          place,
          line,
          "table.cells",
          Integer.toString(record.size()),
          Integer.toString(columns.size()));
    }
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      if (!record.get(i).isEmpty()) {
        put(row, columns.get(i), record.get(i), line, place);
      }
    }
    return row;
  }

  private void put(JsonObject row, String column, String cell, int line, Place place) {
    if (cell.indexOf('\0') >= 0) {
      faults.add(place.field(column), line, "json.character");
      return;
    }
    Map<String, JsonValue> fields = row.fields();
    String name = column;
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.')) {
      JsonValue inner =
          fields.computeIfAbsent(
              name.substring(0, dot), _ -> new JsonObject(line, new LinkedHashMap<>()));
      if (!(inner instanceof JsonObject(_, Map<String, JsonValue> innerFields))) {
        faults.add(place.field(column), line, "json.twice");
        return;
      }
      fields = innerFields;
      name = name.substring(dot + 1);
    }
    JsonValue value =
        JSON_COLUMNS.contains(column)
            ? json(cell, line, place.field(column))
            : new Cell(line, cell);
    if (fields.putIfAbsent(name, value) != null) {
      faults.add(place.field(column), line, "json.twice");
    }
  }

  private JsonValue json(String cell, int line, Place place) {
    try (JsonParser json = WrittenJson.FACTORY.createParser(cell)) {
      if (json.nextToken() == null) {
        return new JsonValue.JsonNull(line);
      }
      return new JsonValueReader(faults, line).read(json, place);
    } catch (JsonProcessingException fault) {
      DocumentFile.tell(fault, faults, place, line);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new JsonValue.JsonNull(line);
  }
}
