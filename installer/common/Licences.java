import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the licence of every jar into one text, and fails where one is missing.
 *
 * <p>A jar's own texts come first; those that have none are named in licences.txt, each line the
 * begin of a jar's name and a file of the folder licences. Words: the folder of the jars, the
 * folder of this file, the text to write.
 */
final class Licences {
  private static final Pattern TEXT =
      Pattern.compile(
          "META-INF/(.*/)?[\\w-]*(LICEN[CS]E|NOTICE|COPYING)[\\w.-]*", Pattern.CASE_INSENSITIVE);

  private final List<String[]> named = new ArrayList<>();
  private final Path texts;
  private final StringBuilder collected = new StringBuilder();
  private final List<String> missing = new ArrayList<>();

  private Licences(Path folder) throws IOException {
    this.texts = folder.resolve("licences");
    for (String line : Files.readAllLines(folder.resolve("licences.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        named.add(line.strip().split("\\s+"));
      }
    }
  }

  public static void main(String[] words) throws IOException {
    Licences licences = new Licences(Path.of(words[1]));
    try (Stream<Path> jars = Files.list(Path.of(words[0]))) {
      for (Path jar : jars.filter(Licences::isOfOthers).sorted().toList()) {
        licences.collect(jar);
      }
    }
    if (!licences.missing.isEmpty()) {
      System.err.println(
          "No licence is known of "
              + String.join(", ", licences.missing)
              + ": add it to installer/common/licences.txt");
      System.exit(1);
    }
    Files.writeString(Path.of(words[2]), licences.collected);
  }

  private static boolean isOfOthers(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && !name.equals("hub-console.jar");
  }

  private void collect(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    List<String> found = new ArrayList<>();
    try (JarFile read = new JarFile(jar.toFile())) {
      for (JarEntry entry : read.stream().filter(Licences::isText).toList()) {
        try (InputStream bytes = read.getInputStream(entry)) {
          found.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    boolean licensed = !found.isEmpty();
    for (String[] line : named) {
      if (name.startsWith(line[0])) {
        for (int i = 1; i < line.length; i++) {
          found.add(Files.readString(texts.resolve(line[i])));
        }
        licensed = true;
      }
    }
    if (!licensed) {
      missing.add(name);
    }
    collected.append("==== ").append(name).append("\n\n");
    found.forEach(text -> collected.append(text.replace("\r\n", "\n").strip()).append("\n\n"));
  }

  private static boolean isText(JarEntry entry) {
    return !entry.isDirectory() && TEXT.matcher(entry.getName()).matches();
  }
}
