package io.hubconsole.benchmarks.log;

import io.hubconsole.benchmarks.BenchmarkMachine;
import io.hubconsole.embedded.ChildJvm;
import io.hubconsole.wire.ContractJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares ways of searching a log: each loads the same rows in a Java of its own, all must give
 * the same answers; prints a table and writes it to {@code assets/benchmarks/log-N.md}.
 */
final class LogBenchmarkRun {
  private static final int ROWS = 1_000_000;

  /** What the product may hold on its heap; the others get what they like. */
  private static final String PRODUCT_HEAP = "-Xmx256m";

  private static final String OTHERS_HEAP = "-Xmx3g";
  private static final double NEAR = 1.5;
  private static final double SIZE_SAMPLE = 20_000;
  private static final String KEPT = "in=";
  private static final String LOAD = "load";

  private final LogAtScale log;
  private final String words;
  private final Optional<Path> kept;
  private final boolean loadsOnly;
  private final Map<LogContender.Kind, Map<String, Double>> figures =
      new EnumMap<>(LogContender.Kind.class);
  private final Map<String, String> answers = new TreeMap<>();

  private LogBenchmarkRun(LogAtScale log, String words, Optional<Path> kept, boolean loadsOnly) {
    this.log = log;
    this.words = words;
    this.loadsOnly = loadsOnly;
    this.kept = kept;
  }

  /**
   * Runs all, or those that are named.
   *
   * @param words how many rows, a million where nothing is said; {@code in=} and a folder that is
   *     kept, and in which each finds the log that it loaded there before; {@code load} where they
   *     only load; and which ways
   */
  public static void main(String[] words) throws Exception {
    LogAtScale log = new LogAtScale(words.length > 0 ? Integer.parseInt(words[0]) : ROWS);
    Optional<Path> kept =
        Arrays.stream(words)
            .filter(word -> word.startsWith(KEPT))
            .map(word -> Path.of(word.substring(KEPT.length())))
            .findFirst();
    LogBenchmarkRun run =
        new LogBenchmarkRun(
            log,
            String.join(" ", words).replaceFirst("in=\\S+", "in=DIR"),
            kept,
            List.of(words).contains(LOAD));
    List<LogContender.Kind> named =
        Arrays.stream(words)
            .skip(1)
            .filter(word -> !word.startsWith(KEPT) && !word.equals(LOAD))
            .map(LogContender.Kind::valueOf)
            .toList();
    List<LogContender.Kind> kinds = named.isEmpty() ? List.of(LogContender.Kind.values()) : named;
    for (LogContender.Kind kind : kinds) {
      run.run(kind);
    }
    if (run.loadsOnly) {
      return;
    }
    String page = run.page(kinds);
    System.out.println(page);
    Files.writeString(Path.of("assets", "benchmarks", "log-%d.md".formatted(log.rows())), page);
  }

  private void run(LogContender.Kind kind) throws Exception {
    if (kept.isPresent()) {
      run(kind, kept.get().resolve(kind.name()));
      return;
    }
    Path folder = Files.createTempDirectory("log-" + kind);
    try {
      run(kind, folder);
    } finally {
      remove(folder);
    }
  }

  private void run(LogContender.Kind kind, Path folder) throws Exception {
    Map<String, Double> told = new TreeMap<>();
    Process process = start(kind, folder);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        take(kind, told, line);
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(kind + " failed");
    }
    figures.put(kind, told);
  }

  private Process start(LogContender.Kind kind, Path folder) throws IOException {
    List<String> command =
        ChildJvm.command(
            List.of(
                "-XX:+UseSerialGC",
                kind == LogContender.Kind.PRODUCT ? PRODUCT_HEAP : OTHERS_HEAP,
                "-Djava.util.logging.config.file=src/test/resources/quiet-logging.properties"),
            LogContenderProcess.class,
            Stream.concat(
                    Stream.of(kind.name(), Integer.toString(log.rows()), folder.toString()),
                    loadsOnly ? Stream.of(LOAD) : Stream.empty())
                .toList());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void take(LogContender.Kind kind, Map<String, Double> told, String line) {
    String[] words = line.split(" ", 4);
    switch (words[0]) {
      case "figure" -> {
        told.put(words[1], Double.parseDouble(words[2]));
        System.err.println(kind + " " + line);
      }
      case "answer" -> {
        String question = words[1] + " " + words[2];
        String before = answers.putIfAbsent(question, words[3]);
        if (before != null && !before.equals(words[3])) {
          throw new IllegalStateException(
              "%s answers %s with %s, not %s".formatted(kind, question, words[3], before));
        }
      }
      default -> System.err.println(line);
    }
  }

  private String page(List<LogContender.Kind> kinds) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Searching a log of %,d rows".formatted(log.rows()));
    lines.add("");
    lines.add(
        "Median and 95th percentile in milliseconds; nobody may answer from an earlier answer."
            + " Pages have "
            + LogQuestion.PAGE
            + " whole rows."
            + (kinds.size() > 1 ? " All gave the same answers." : ""));
    lines.add("");
    lines.add(
        "| | " + String.join(" | ", kinds.stream().map(LogContender.Kind::label).toList()) + " |");
    lines.add("|---|" + "--:|".repeat(kinds.size()));
    for (LogQuestion.Kind question : LogQuestion.Kind.values()) {
      lines.add(row(kinds, question.label(), kind -> times(kind, question)));
    }
    lines.add(
        row(
            kinds,
            "kinds of questions within 1.5 times the best of the others",
            this::withinReach));
    double raw = rawBytes();
    lines.add(
        row(
            kinds,
            "rows loaded a second, index included",
            kind -> number("%,.0f", log.rows() / figure(kind, "load"))));
    lines.add(
        row(
            kinds,
            "bytes on disk, as a multiple of the rows as JSON lines",
            kind -> number("%.2f", figure(kind, "bytes") / raw)));
    lines.add(
        row(
            kinds,
            "memory at its most, in MiB",
            kind -> number("%,.0f", figure(kind, "resident"))));
    if (kinds.contains(LogContender.Kind.PRODUCT) && kept.isEmpty()) {
      lines.add("");
      lines.add(writes());
    }
    lines.add("");
    lines.add(
        "The rows as JSON lines: %,.0f bytes a row. Heap of the product: %s.%n"
            .formatted(raw / log.rows(), PRODUCT_HEAP));
    lines.add(BenchmarkMachine.described());
    lines.add(
        "Command: `mvn -q -Plog-peers test-compile exec:exec@benchmark-log"
            + (words.isEmpty() ? "" : " -Dlog.benchmark=\"" + words + "\"")
            + "`\n");
    return String.join("\n", lines);
  }

  private String writes() {
    return "Rows that the product writes one by one, by 32 threads, each lasting before the next:"
        + " %s a second, and %s while another thread searches without a pause."
            .formatted(
                number("%,.0f", figure(LogContender.Kind.PRODUCT, "writes.alone")),
                number("%,.0f", figure(LogContender.Kind.PRODUCT, "writes.searched")));
  }

  private static String row(
      List<LogContender.Kind> kinds, String label, Function<LogContender.Kind, String> cell) {
    return "| " + label + " | " + String.join(" | ", kinds.stream().map(cell).toList()) + " |";
  }

  private String times(LogContender.Kind kind, LogQuestion.Kind question) {
    return number("%.2f", figure(kind, question + ".p50"))
        + " / "
        + number("%.2f", figure(kind, question + ".p95"));
  }

  /** In how many kinds of questions the median is at most half as much again as any other's. */
  private String withinReach(LogContender.Kind kind) {
    long kinds =
        Stream.of(LogQuestion.Kind.values())
            .filter(
                question ->
                    figure(kind, question + ".p50")
                        <= NEAR
                            * figures.keySet().stream()
                                .filter(other -> other != kind)
                                .mapToDouble(other -> figure(other, question + ".p50"))
                                .min()
                                .orElse(Double.POSITIVE_INFINITY))
            .count();
    return kinds + " of " + LogQuestion.Kind.values().length;
  }

  private double figure(LogContender.Kind kind, String what) {
    return figures.getOrDefault(kind, Map.of()).getOrDefault(what, Double.NaN);
  }

  private static String number(String format, double figure) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, format, figure);
  }

  /** What the rows have as JSON lines, told from some of them. */
  private double rawBytes() {
    ContractJson json = new ContractJson();
    long bytes = 0;
    int step = (int) Math.max(1, log.rows() / SIZE_SAMPLE);
    int count = 0;
    for (int number = 1; number <= log.rows(); number += step) {
      bytes += json.text(log.row(number)).getBytes(StandardCharsets.UTF_8).length + 1L;
      count++;
    }
    return (double) bytes / count * log.rows();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
