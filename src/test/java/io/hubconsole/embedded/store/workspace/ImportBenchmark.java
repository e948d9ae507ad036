package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Measures an import of 100 000 competences and 100 000 cases, first into an empty hub, then over
 * itself, and the export: {@code mvn -q test-compile exec:exec@benchmark-import}.
 */
final class ImportBenchmark {
  private static final int ROWS = 100_000;

  private ImportBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("import-benchmark");
    Path file = folder.resolve("workspace.json");
    write(file);
    PrintStream out = System.out;
    out.printf("%d competences + %d cases, %d MiB%n", ROWS, ROWS, Files.size(file) >> 20);
    try (HubDatabase database =
        HubDatabase.open(
            folder.resolve("hub"), Texts.of(HubDatabase.class, "store", Locale.ENGLISH))) {
      WorkspaceImport imports =
          new WorkspaceImport(database, new ContractJson(), Clock.systemUTC(), Locale.ENGLISH);
      for (String run : List.of("import", "import over it")) {
        measure(out, run, () -> imports.run(List.of(file)) instanceof ImportAnswer.Imported);
      }
      WorkspaceExport export = new WorkspaceExport(database, Locale.ENGLISH);
      measure(
          out,
          "export",
          () -> export.toFile(folder.resolve("out.json")) instanceof ExportAnswer.Exported);
    }
  }

  /** What is measured; answers whether it went well. */
  private interface Work {
    boolean run();
  }

  private static void measure(PrintStream out, String name, Work work) {
    Instant start = Instant.now();
    boolean done = work.run();
    Duration took = Duration.between(start, Instant.now());
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "%s: %s, %.2f s, %d rows/s, heap %d MiB%n",
        name,
        done ? "done" : "failed",
        took.toMillis() / 1000.0,
        2 * ROWS * 1000L / Math.max(1, took.toMillis()),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"manufacturers\":[");
      for (int id = 1; id <= 50; id++) {
        out.write((id == 1 ? "" : ",\n") + "{\"id\":%d,\"name\":\"Maker %d\"}".formatted(id, id));
      }
      out.write(
          """
          ],"servicePartners":[{"id":1,"name":"Shop"}],"serviceProviders":[{"id":1,"name":"Workshop"}],
          "serviceProviderCompetences":[
          """);
      for (int id = 1; id <= ROWS; id++) {
        int postal = random.nextInt(10_000, 99_000);
        out.write(
            (id == 1 ? "" : ",\n")
                + """
                {"id":%d,"serviceProviderId":1,"sesam":"Sesam%d","persDep":"PD","departmentId":3,"priority":%d,\
                "when":{"manufacturer":[%d,%d],"clientPostalCode":["%d-%d","%d"]}}\
                """
                    .formatted(
                        id,
                        id,
                        random.nextInt(200),
                        random.nextInt(1, 51),
                        random.nextInt(1, 51),
                        postal,
                        postal + 500,
                        postal));
      }
      out.write("],\"cases\":[\n");
      for (int id = 1; id <= ROWS; id++) {
        String person =
            """
            {"firstName":"Åsa","lastName":"Öberg %d","address":"Storgatan %d","postalCode":"%d",\
            "city":"Växjö","phone":"+46 70 %d","email":"asa.%d@example.com"}\
            """
                .formatted(id, id % 90, random.nextInt(10_000, 99_000), id, id);
        out.write(
            (id == 1 ? "" : ",\n")
                + """
                {"id":%d,"guid":"%s","partnerId":1,"serviceProviderId":1,"currentStatus":"final",\
                "language":"sv-se","orderReference":"R-%d","consumer":%s,"customer":%s,"productData":\
                {"manufacturer":3,"model":"M%d","serial":"S%d"},"createdAt":"2026-08-01T14:01:24.083Z"}\
                """
                    .formatted(
                        id,
                        new java.util.UUID(random.nextLong(), random.nextLong()),
                        id,
                        person,
                        person,
                        id,
                        id));
      }
      out.write("]}\n");
    }
  }
}
