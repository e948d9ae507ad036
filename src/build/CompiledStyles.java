import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    for (Path written : writtenIn(Path.of(words[0]))) {
      String name = written.toString().replaceFirst("\\.css$", ".bss");
      Stylesheet.convertToBinary(written.toFile(), new File(name));
    }
  }

  private static List<Path> writtenIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }
}
