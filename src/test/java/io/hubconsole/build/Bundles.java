package io.hubconsole.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text bundles of the product as they lie in the sources, and where their keys are used. */
final class Bundles {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Pattern FILE = Pattern.compile("([a-z]+?)(?:_([a-z]{2}))?\\.properties");
  private static final Pattern KEY = Pattern.compile("^([^#!\\s=][^=]*?)=", Pattern.MULTILINE);
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:texts\\(?\\)?\\s*\\.get|\\.say|\\.sayError)\\(\\s*\"([^\"]+)\"");

  /**
   * One bundle.
   *
   * @param name its place and name, without language
   * @param keysByLanguage each key as often as it stands there; the root language is empty
   */
  record Bundle(Path name, Map<String, List<String>> keysByLanguage) {
    Path folder() {
      return folderOf(name);
    }
  }

  List<Bundle> all() throws IOException {
    Map<Path, Map<String, List<String>>> bundles = new TreeMap<>();
    for (Path file : files(RESOURCES, ".properties")) {
      Matcher name = FILE.matcher(file.getFileName().toString());
      if (name.matches()) {
        Path bundle = file.resolveSibling(name.group(1));
        String language = name.group(2) == null ? "" : name.group(2);
        bundles.computeIfAbsent(bundle, _ -> new TreeMap<>()).put(language, keys(file));
      }
    }
    return bundles.entrySet().stream()
        .map(bundle -> new Bundle(bundle.getKey(), bundle.getValue()))
        .toList();
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static List<String> keys(Path file) throws IOException {
    // A line that continues the one before holds no key.
    String text = Files.readString(file).replace("\\\n", "");
    return KEY.matcher(text).results().map(key -> key.group(1).strip()).toList();
  }

  /**
   * The keys of a bundle that nothing in the sources of its package, or those below, asks for. A
   * key that is put together counts as used where its beginning, up to a dot, is a literal there.
   */
  List<String> unused(Bundle bundle) throws IOException {
    TreeSet<String> literals = new TreeSet<>();
    Path folder = RESOURCES.relativize(bundle.folder());
    for (Path file : files(JAVA.resolve(folder), ".java")) {
      STRING.matcher(Files.readString(file)).results().forEach(hit -> literals.add(hit.group(1)));
    }
    for (Path file : files(bundle.folder(), ".fxml")) {
      FXML_KEY.matcher(Files.readString(file)).results().forEach(hit -> literals.add(hit.group(1)));
    }
    for (Path file : files(bundle.folder(), ".mustache")) {
      Matcher tag = Pattern.compile("\\{\\{[{&#^]?\\s*([^}\\s]+)").matcher(Files.readString(file));
      tag.results().forEach(hit -> literals.add(hit.group(1)));
    }
    return rootKeys(bundle).stream().filter(key -> !isUsed(key, literals)).toList();
  }

  private static boolean isUsed(String key, Set<String> literals) {
    return literals.contains(key)
        || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
  }

  /** The keys that sources ask for by name and no bundle of their package, or above, has. */
  List<String> missing() throws IOException {
    List<Bundle> bundles = all();
    List<String> missing = new ArrayList<>();
    for (Path file : files(JAVA, ".java")) {
      Path folder = RESOURCES.resolve(JAVA.relativize(folderOf(file)));
      ASKED
          .matcher(Files.readString(file))
          .results()
          .map(hit -> hit.group(1))
          .filter(key -> !key.endsWith(".") && !has(bundles, folder, key))
          .forEach(key -> missing.add(file + ": " + key));
    }
    for (Path file : files(RESOURCES, ".fxml")) {
      FXML_KEY
          .matcher(Files.readString(file))
          .results()
          .map(hit -> hit.group(1))
          .filter(key -> !has(bundles, folderOf(file), key))
          .forEach(key -> missing.add(file + ": " + key));
    }
    return missing;
  }

  private static boolean has(List<Bundle> bundles, Path folder, String key) {
    return bundles.stream()
        .filter(bundle -> folder.startsWith(bundle.folder()) || bundle.folder().startsWith(folder))
        .anyMatch(bundle -> rootKeys(bundle).contains(key));
  }

  static List<String> rootKeys(Bundle bundle) {
    return bundle.keysByLanguage().getOrDefault("", List.of());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
