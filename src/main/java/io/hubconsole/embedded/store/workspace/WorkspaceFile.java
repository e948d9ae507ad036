package io.hubconsole.embedded.store.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of an import.
 *
 * @param name as faults show it
 * @param kind what it holds; empty for a document that holds several kinds
 */
record WorkspaceFile(Path path, String name, Format format, Optional<WorkspaceKind> kind) {

  /** How a file is written. */
  enum Format {
    DOCUMENT,
    LINES,
    TABLE
  }

  /** Takes the rows of a file one by one. */
  interface RowSink {
    void accept(WorkspaceKind kind, JsonValue row, Place place);
  }

  /**
   * Reads its rows; what cannot be read is a fault.
   *
   * @return whether the file could be read to its end
   */
  boolean read(Faults faults, RowSink rows) {
    Place place = Place.ofFile(name);
    try (WorkspaceText text = WorkspaceText.open(path)) {
      if (text.isBlank()) {
        faults.add(place, 0, "file.empty");
        return true;
      }
      return switch (format) {
        case DOCUMENT -> new DocumentFile(faults, rows).read(text, place, kind);
        case LINES -> new LinesFile(faults, rows).read(text, place, kind.orElseThrow());
        case TABLE -> new TableFile(faults, rows).read(text, place, kind.orElseThrow());
      };
    } catch (CharacterCodingException notUtf8) {
      faults.add(place, 0, "file.notUtf8");
    } catch (NoSuchFileException missing) {
      faults.add(place, 0, "file.missing");
    } catch (IOException unreadable) {
      faults.add(place, 0, "file.unreadable");
    }
    return false;
  }
}
