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
  /** Each kind is asked so often, and so long, before it is timed: a day's work, not a start. */
  private static final int WARM = 10;

  private static final Duration WARMING = Duration.ofSeconds(3);
  private static final int MOST = 200;
  private static final int LEAST = 3;

  /** What takes longer than this altogether is asked less often. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** How many answers are compared with the others'. */
  static final int COMPARED = 4;

  /** A word more than these: rows are loaded, and nothing is asked. */
  private static final int LOAD_ONLY = 3;

  private LogContenderProcess() {}

  /**
   * Runs.
   *
   * @param words the kind of contender, how many rows, a folder, and a word more where nothing is
   *     to be asked
   */
  public static void main(String[] words) throws Exception {
    LogContender.Kind kind = LogContender.Kind.valueOf(words[0]);
    LogAtScale log = new LogAtScale(Integer.parseInt(words[1]));
    Path folder = Files.createDirectories(Path.of(words[2], "log"));
    Path loaded = Path.of(words[2], "loaded");
    boolean isNew = !Files.exists(loaded);
    try (LogContender contender = kind.in(folder)) {
      if (isNew) {
        long begun = System.nanoTime();
        contender.load(log);
        contender.prepare(log);
        Files.writeString(loaded, Double.toString((System.nanoTime() - begun) / 1e9));
      } else {
        contender.prepare(log);
      }
      tell("load", Double.parseDouble(Files.readString(loaded)));
      if (words.length > LOAD_ONLY) {
        return;
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
    long begin = System.nanoTime();
    long end = begin + LONGEST.toNanos();
    for (int n = 0; n < COMPARED && (n == 0 || System.nanoTime() - end < 0); n++) {
      System.out.printf(
          Locale.ROOT, "answer %s %d %s%n", kind, n, contender.answer(kind.question(log, n)));
    }
    int asked = COMPARED;
    while (System.nanoTime() - end < 0
        && (asked < COMPARED + WARM || System.nanoTime() - begin < WARMING.toNanos())) {
      var _ = contender.answer(kind.question(log, asked++));
    }
    double[] millis = new double[MOST];
    int count = 0;
    long found = 0;
    while (count < MOST && (count < LEAST || System.nanoTime() - end < 0)) {
      LogQuestion question = kind.question(log, asked++);
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
