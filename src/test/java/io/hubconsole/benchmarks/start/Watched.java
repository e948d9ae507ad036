package io.hubconsole.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that is started again and again on an empty screen, and what was seen of it. */
final class Watched {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final String name;
  private final List<String> command;
  private final Optional<Path> home;
  private final Path mark;
  private final Duration idle;
  private final List<Long> painted = new ArrayList<>();
  private final List<Long> usable = new ArrayList<>();
  private final List<Long> memory = new ArrayList<>();

  /**
   * A program to watch.
   *
   * @param home of a console, which marks its first answer; empty for another program
   * @param idle how long it is left alone before its memory is counted
   */
  Watched(String name, List<String> command, Optional<Path> home, Path mark, Duration idle) {
    this.idle = idle;
    this.name = name;
    this.command = command;
    this.home = home;
    this.mark = mark;
  }

  /** Starts it once, and ends it when all of it was seen. */
  void start(EmptyScreen screen, boolean counted) throws IOException, InterruptedException {
    Files.deleteIfExists(mark);
    List<String> words = new ArrayList<>(command);
    home.ifPresent(folder -> words.addAll(List.of("--home", folder.toString())));
    ProcessBuilder starting =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    starting.environment().put("JAVA_TOOL_OPTIONS", "-Dhubconsole.started=" + mark);
    long begun = System.nanoTime();
    Process process = starting.start();
    try {
      long first = await(screen::isPainted, begun);
      long answered = home.isPresent() ? await(() -> Files.exists(mark), begun) : first;
      LockSupport.parkNanos(idle.toNanos());
      if (counted) {
        painted.add(first);
        usable.add(answered);
        memory.add(residentMebibytes(process));
      }
    } finally {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    await(() -> !screen.isPainted(), System.nanoTime());
  }

  /** Something that comes to hold. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private long await(Condition condition, long begun) throws IOException {
    while (!condition.holds()) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new IOException(name + " was not seen within " + LONGEST);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return (System.nanoTime() - begun) / 1_000_000;
  }

  /** The memory of a process, as the system counts it. */
  private static long residentMebibytes(Process process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /** What was seen, as a line of the table; seconds against those of the bare window. */
  String line(long bareMillis) {
    return "| %s | %.2f s | %s | %.2f | %s |"
        .formatted(
            name,
            middle(painted) / 1000.0,
            home.isPresent() ? "%.2f s".formatted(middle(usable) / 1000.0) : "",
            middle(usable) / (double) bareMillis,
            home.isPresent() ? middle(memory) + " MiB" : "");
  }

  /** In MiB. */
  long middleMemory() {
    return middle(memory);
  }

  long middlePainted() {
    return middle(painted);
  }

  private static long middle(List<Long> values) {
    long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
