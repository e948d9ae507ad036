package io.hubconsole.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one format of the Java sources: google-java-format. Run as a program it rewrites what is off.
 *
 * <p>Not by way of Spotless, which runs the formatter on Maven's own Java, and 17 cannot read 25.
 */
final class SourceFormat {
  private final Formatter formatter = new Formatter();

  public static void main(String[] arguments) throws IOException, FormatterException {
    SourceFormat format = new SourceFormat();
    for (Path file : format.sources()) {
      String text = Files.readString(file);
      String formatted = format.formatted(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        Files.writeString(file, formatted);
      }
    }
  }

  List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** As it should be; that no import is unused is held by the compiler, which reads all anyway. */
  String formatted(String text) throws FormatterException {
    return formatter.formatSource(ImportOrderer.reorderImports(text, Style.GOOGLE));
  }
}
