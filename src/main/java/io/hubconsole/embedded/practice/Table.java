package io.hubconsole.embedded.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A file of this package: a row a line, cells between tabs, parts of a cell between bars. */
final class Table {
  private Table() {}

  static List<String[]> rows(String name) {
    try (InputStream file = Table.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the product lacks its file " + name);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }
}
