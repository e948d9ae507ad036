package io.hubconsole.benchmarks.log;

import io.hubconsole.benchmarks.BenchmarkMachine;
import io.hubconsole.desk.requestlog.ExportFormat;
import io.hubconsole.desk.requestlog.ExportOutcome;
import io.hubconsole.desk.requestlog.Redaction;
import io.hubconsole.desk.requestlog.RequestExport;
import io.hubconsole.hub.RequestFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports a log of a million rows from an embedded hub in every format, redacted and not; prints a
 * table and writes it to {@code assets/benchmarks/export.md}. What is held is looked at ten times
 * an export, after a collection, so that garbage does not count.
 */
final class ExportBenchmarkRun {
  private static final int ROWS = 1_000_000;
  private static final int LOOKS = 10;
  private static final double MEGABYTE = 1 << 20;

  private final ProductLog log;
  private final Path folder;

  private ExportBenchmarkRun(ProductLog log, Path folder) {
    this.log = log;
    this.folder = folder;
  }

  /**
   * Runs it.
   *
   * @param words how many rows, a million where nothing is said
   */
  public static void main(String[] words) throws Exception {
    int rows = words.length > 0 ? Integer.parseInt(words[0]) : ROWS;
    Path folder = Files.createTempDirectory("export-benchmark");
    try (ProductLog log = new ProductLog(folder.resolve("hub"))) {
      log.load(new LogAtScale(rows));
      log.prepare(new LogAtScale(rows));
      String page = new ExportBenchmarkRun(log, folder).page(rows);
      System.out.println(page);
      if (rows == ROWS) {
        Files.writeString(Path.of("assets", "benchmarks", "export.md"), page);
      }
    } finally {
      remove(folder);
    }
  }

  private String page(int rows) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Export of the request log

            %d rows of about 600 bytes, from an embedded hub in a Java with at most %d MiB of heap.
            Held is what stays after a collection, looked at %d times an export: at the first look,
            and at its most. Again with `mvn -q test-compile exec:exec@benchmark-export`.

            | format | rows/s | file | held at first | held at most |
            |---|---|---|---|---|
            """
                .formatted(rows, Runtime.getRuntime().maxMemory() >> 20, LOOKS));
    for (ExportFormat format : ExportFormat.values()) {
      page.append(line(format, Redaction.SECRETS_AND_ADDRESSES, "redacted"));
    }
    page.append(line(ExportFormat.JSON_LINES, Redaction.NONE, "as logged"));
    return page.append('\n').append(BenchmarkMachine.described()).toString();
  }

  private String line(ExportFormat format, Redaction redaction, String name) throws IOException {
    Path file = folder.resolve("rows." + format.extension());
    Looks looks = new Looks();
    long begun = System.nanoTime();
    ExportOutcome outcome =
        new RequestExport(RequestFilter.ALL, format, redaction, file)
            .run(log.view(), looks::look, () -> false);
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    if (!(outcome instanceof ExportOutcome.Written(var _, long rows, long bytes))) {
      throw new IllegalStateException("not exported: " + outcome);
    }
    Files.delete(file);
    return String.format(
        Locale.ROOT,
        "| %s, %s | %,.0f | %.0f MiB | %.0f MiB | %.0f MiB |%n",
        format,
        name,
        rows / seconds,
        bytes / MEGABYTE,
        looks.first,
        looks.most);
  }

  /** What is held on the heap, now and then, in megabytes. */
  private static final class Looks {
    private double first;
    private double most;
    private double next = 1.0 / LOOKS;

    void look(double part) {
      if (part < next) {
        return;
      }
      next += 1.0 / LOOKS;
      System.gc();
      double held = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
      first = first == 0 ? held : first;
      most = Math.max(most, held);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
