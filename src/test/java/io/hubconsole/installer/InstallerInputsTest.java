package io.hubconsole.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module list and the scripts of every platform, also of those that this machine is not. */
@Execution(ExecutionMode.CONCURRENT)
class InstallerInputsTest {
  private static final Path INSTALLER = Path.of("installer");
  private static final Pattern NEEDED = Pattern.compile("-> ((?:java|jdk)\\.[\\w.]+)");

  private static List<String> modules() throws IOException {
    return Files.readAllLines(INSTALLER.resolve("common/modules.txt"));
  }

  @Test
  void everyModuleThatTheProductNamesIsInTheRuntime() throws IOException {
    assertThat(needed("target/classes")).isNotEmpty().isSubsetOf(modules());
  }

  @Test
  void everyModuleThatALibraryNamesIsInTheRuntime() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String jar = Path.of(entry).getFileName().toString();
      if (jar.matches("(javafx-|h2-|lucene-|jackson-|flyway-|jdbi3-|helidon-|okhttp-).*jar")) {
        missing.addAll(needed(entry));
      }
    }
    modules().forEach(missing::remove);
    // Of AWT they name what is never called here: the package has none. What they would tell a
    // flight recorder they leave where there is none, and to learn that there is one takes time.
    assertThat(missing).isSubsetOf("java.desktop", "jdk.jfr");
  }

  private static Set<String> needed(String classes) {
    StringWriter told = new StringWriter();
    List<String> words = new ArrayList<>(List.of("--multi-release", "25", "-s"));
    words.addAll(List.of("--ignore-missing-deps", classes));
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(told),
            new PrintWriter(Writer.nullWriter()),
            words.toArray(String[]::new));
    Set<String> modules = new TreeSet<>();
    Matcher line = NEEDED.matcher(told.toString());
    while (line.find()) {
      modules.add(line.group(1));
    }
    return modules;
  }

  @Test
  void everyNamedModuleIsOfTheJdk() throws IOException {
    assertThat(modules())
        .isSorted()
        .allSatisfy(
            module -> assertThat(ModuleFinder.ofSystem().find(module)).as(module).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux/package.sh", "mac/package.sh", "windows/package.ps1"})
  void whatAScriptReadsOfTheProjectIsThere(String script) throws IOException {
    String text = Files.readString(INSTALLER.resolve(script)).replace('\\', '/');
    Matcher read =
        Pattern.compile("\\$(common|here|project|PSScriptRoot)/([\\w./-]*[\\w-])").matcher(text);
    List<Path> files = new ArrayList<>();
    while (read.find()) {
      Path folder =
          switch (read.group(1)) {
            case "common" -> INSTALLER.resolve("common");
            case "project" -> Path.of(".");
            default -> INSTALLER.resolve(script).resolveSibling(".");
          };
      files.add(folder.resolve(read.group(2)));
    }
    assertThat(files)
        .isNotEmpty()
        .filteredOn(file -> !file.toString().contains("target"))
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void everyLicenceThatIsNamedIsThere() throws IOException {
    try (Stream<String> lines = Files.lines(INSTALLER.resolve("common/licences.txt"))) {
      List<String[]> named =
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.strip().split("\\s+", -1))
              .toList();
      assertThat(named)
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(INSTALLER.resolve("common/licences").resolve(line[1]))
                      .isNotEmptyFile());
    }
  }
}
