package io.hubconsole.benchmarks.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Loads a log in one way, in a Java of its own, and times questions to it. Prints a line a figure,
 * and a line a question with the hash of its answer.
 */
final class LogContenderProcess {
  private static final int WARM = 10;
  private static final int MOST = 60;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** How many answers are compared with the others'. */
  static final int COMPARED = 4;

  private LogContenderProcess() {}

  /**
   * Runs.
   *
   * @param words the kind of contender, how many rows, and a folder
   */
  public static void main(String[] words) throws Exception {
    LogContender.Kind kind = LogContender.Kind.valueOf(words[0]);
    LogAtScale log = new LogAtScale(Integer.parseInt(words[1]));
    Path folder = Files.createDirectories(Path.of(words[2]));
    boolean isNew = bytes(folder) == 0;
    try (LogContender contender = kind.in(folder)) {
      long begun = System.nanoTime();
      contender.load(log);
      if (isNew) {
        tell("load", (System.nanoTime() - begun) / 1e9);
      }
      for (LogQuestion.Kind question : LogQuestion.Kind.values()) {
        time(contender, log, question);
      }
      tell("resident", resident());
      if (isNew && contender instanceof ProductLog product) {
        tell("writes.alone", product.writes(false));
        tell("writes.searched", product.writes(true));
      }
    }
    tell("bytes", bytes(folder));
  }

  private static void time(LogContender contender, LogAtScale log, LogQuestion.Kind kind)
      throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int n = 0; n < COMPARED; n++) {
      System.out.printf(
          Locale.ROOT, "answer %s %d %s%n", kind, n, contender.answer(kind.question(log, n)));
    }
    for (int n = 0; n < WARM && System.nanoTime() - end < 0; n++) {
      var _ = contender.answer(kind.question(log, COMPARED + n));
    }
    double[] millis = new double[MOST];
    int count = 0;
    long found = 0;
    while (count < MOST && (count < 3 || System.nanoTime() - end < 0)) {
      LogQuestion question = kind.question(log, COMPARED + WARM + count);
      long begun = System.nanoTime();
      found += contender.answer(question).size();
      millis[count++] = (System.nanoTime() - begun) / 1e6;
    }
    if (found == 0) {
      throw new IllegalStateException("nothing is found by " + kind);
    }
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    tell(kind + ".p50", sorted[count / 2]);
    tell(kind + ".p95", sorted[(int) Math.min(count - 1L, Math.round(count * 0.95))]);
  }

  private static void tell(String what, double figure) {
    System.out.printf(Locale.ROOT, "figure %s %.3f%n", what, figure);
  }

  /** The most of the machine's memory that it has held, in MiB. */
  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    }
  }

  private static double bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
