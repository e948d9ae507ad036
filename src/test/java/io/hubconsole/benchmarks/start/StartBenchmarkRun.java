package io.hubconsole.benchmarks.start;

import io.hubconsole.benchmarks.BenchmarkMachine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the packaged console, the one that is not, and bare windows in turn, and writes {@code
 * assets/benchmarks/start.md}. Needs a screen that nobody has a window on, zenity, and the package
 * in {@code target/installer}.
 */
public final class StartBenchmarkRun {
  private static final int ROUNDS = 7;
  private static final Duration IDLE = Duration.ofSeconds(8);
  private static final Path PACKAGED = Path.of("target/installer/hub-console");

  private StartBenchmarkRun() {}

  public static void main(String[] words) throws Exception {
    Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "start");
    EmptyScreen screen = new EmptyScreen();
    Watched bare = bare("bare JavaFX window", "javafx", work);
    List<Watched> programs =
        List.of(
            new Watched(
                "GTK window (zenity)",
                List.of("zenity", "--info", "--text=answer"),
                Optional.empty(),
                work.resolve("none"),
                Duration.ZERO),
            bare("bare Swing window", "swing", work),
            bare,
            new Watched(
                "console as java -jar",
                java("-jar", "target/hub-console.jar"),
                Optional.of(work.resolve("jar-home")),
                work.resolve("jar-mark"),
                IDLE),
            new Watched(
                "console packaged",
                List.of(program().toString()),
                Optional.of(work.resolve("home")),
                work.resolve("mark"),
                IDLE));
    for (int round = 0; round <= ROUNDS; round++) {
      for (Watched program : programs) {
        // The first round makes the practice hubs, and warms what the system keeps of files.
        program.start(screen, round > 0);
      }
    }
    long atRest = new Rest(Files.createDirectory(work.resolve("rest"))).memory(program(), screen);
    Files.writeString(Path.of("assets/benchmarks/start.md"), report(programs, bare, atRest));
    System.exit(0);
  }

  private static Path program() {
    return PACKAGED.resolve("bin/hub-console").toAbsolutePath();
  }

  private static Watched bare(String name, String toolkit, Path work) {
    return new Watched(
        name,
        java("-cp", bareClassPath(), BareWindows.class.getName(), toolkit),
        Optional.empty(),
        work.resolve("none"),
        Duration.ZERO);
  }

  /** JavaFX and the bare windows alone: more jars would make them later. */
  private static String bareClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(
            entry ->
                entry.endsWith("test-classes")
                    || Path.of(entry).getFileName().toString().startsWith("javafx-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(words));
    return command;
  }

  private static String report(List<Watched> programs, Watched bare, long atRest)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    programs.forEach(program -> lines.append(program.line(bare.middlePainted())).append('\n'));
    return """
    # How long a start takes

    From the call to the first pixel on an empty screen (Xvfb), and to the first view with its answer from the practice
    hub painted; files are in the system's memory. The middle of %d rounds, in which each program was started in turn.

    | program | first pixel | usable | against the bare JavaFX window | memory (RSS) |
    |---|--:|--:|--:|--:|
    %s
    Memory: 8 s after the first answer. Packaged, with a log of %d rows whose view is open and that nobody touches
    for %d s: %d MiB.

    Installed: %d MiB. Packages: %s.

    %sCommand: `xvfb-run -a mvn -q test-compile exec:exec@benchmark-start`, after `mvn -Pinstaller -DskipTests verify`
    """
        .formatted(
            ROUNDS,
            lines,
            Rest.ROWS,
            Rest.UNTOUCHED.toSeconds(),
            atRest,
            mebibytes(PACKAGED),
            packages(),
            BenchmarkMachine.described());
  }

  private static long mebibytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes >> 20;
  }

  private static String packages() throws IOException {
    List<String> told = new ArrayList<>();
    try (Stream<Path> files = Files.list(PACKAGED.resolveSibling("."))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".deb") || name.endsWith(".rpm")) {
          told.add("%s %d MiB".formatted(name, Files.size(file) >> 20));
        }
      }
    }
    return String.join(", ", told);
  }
}
