import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.CssParser.ParseError;
import javafx.css.Stylesheet;

/**
 * Compiles each style sheet in a folder and puts the result beside it, where JavaFX looks first: to
 * read a written one takes the UI thread a good while at a start.
 *
 * <p>Words: the folder.
 */
final class CompiledStyles {
  private CompiledStyles() {}

  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    // One whose written sheet is gone would still be found.
    for (Path before : filesIn(folder, ".bss")) {
      Files.delete(before);
    }
    List<ParseError> faults = CssParser.errorsProperty();
    for (Path written : filesIn(folder, ".css")) {
      String name = written.toString().replaceFirst("\\.css$", ".bss");
      Stylesheet.convertToBinary(written.toFile(), new File(name));
    }
    if (!faults.isEmpty()) {
      throw new IOException("style sheets that make no sense: " + faults);
    }
  }

  private static List<Path> filesIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
