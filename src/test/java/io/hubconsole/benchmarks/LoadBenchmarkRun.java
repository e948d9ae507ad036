package io.hubconsole.benchmarks;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.workspace.ImportAnswer;
import io.hubconsole.embedded.store.workspace.WorkspaceImport;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads {@code serve} over 32 connections of this machine with routing at 100 000 competences and
 * with durable writes to the request log, beside plain answers of the same server and of the bare
 * library in the same run; prints a table and writes it to {@code assets/benchmarks/serve.md}.
 */
final class LoadBenchmarkRun {
  private static final int ROUNDS = 3;
  private static final Duration WARMING = Duration.ofSeconds(10);

  /** A database goes through far more code before all of it is compiled. */
  private static final Duration WARMING_OF_WRITES = Duration.ofSeconds(40);

  private static final Duration MEASURED = Duration.ofSeconds(8);

  /** What is asked. */
  private enum Work {
    BARE_HELLO("bare library, 1 KB JSON"),
    HELLO("the same server's hello, `GET /health/live`"),
    HEALTH("`GET /health`, which asks the store"),
    ROUTING("`GET /api/v3/routing`"),
    LOG("`POST /api/v3/requests/log`");

    private final String label;

    Work(String label) {
      this.label = label;
    }
  }

  private final Map<Work, List<Load.Result>> results = new EnumMap<>(Work.class);
  private final Map<Work, Long> resident = new EnumMap<>(Work.class);

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("load-benchmark");
    try {
      LoadBenchmarkRun run = new LoadBenchmarkRun();
      List<byte[]> questions = fill(folder.resolve("hub"));
      run.measure(folder.resolve("hub"), questions);
      String page = run.page();
      System.out.println(page);
      Path file = Path.of("assets", "benchmarks", "serve.md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    } finally {
      remove(folder);
    }
  }

  /** A hub at scale in that folder; answers what its partners ask, as requests. */
  private static List<byte[]> fill(Path folder) throws IOException {
    HubAtScale hub = new HubAtScale(RoutingBenchmark.SIZE, RoutingBenchmark.SEED);
    Path file = folder.resolveSibling("workspace.json");
    new WorkspaceAtScale(hub).write(file);
    try (HubInstance instance =
        HubInstance.open(
            new DatabaseAddress.Folder(folder),
            new MailSettings.None(),
            new IndexPlace.Memory(),
            Locale.ENGLISH,
            Clock.systemUTC())) {
      ImportAnswer answer =
          new WorkspaceImport(
                  instance.database(), new ContractJson(), Clock.systemUTC(), Locale.ENGLISH)
              .run(List.of(file));
      if (answer instanceof ImportAnswer.Faulty(var faults, int _)) {
        throw new IllegalStateException(faults.getFirst().toString());
      }
    }
    return hub.questions(RoutingBenchmark.QUESTIONS, HubAtScale.Known.AS_THEY_COME).stream()
        .map(LoadBenchmarkRun::routing)
        .toList();
  }

  private static byte[] routing(HubAtScale.Question question) {
    Map<RoutingParameter, String> given = question.query().given();
    String query =
        given.entrySet().stream()
            .map(
                value ->
                    value.getKey().wireName()
                        + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", given.isEmpty() ? "" : "?", ""));
    return get("/api/v3/routing" + query, WorkspaceAtScale.token(question.servicePartnerId()));
  }

  private static byte[] get(String target, String token) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Hub-Api-Token: %s\r\n\r\n"
        .formatted(target, token)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] log(long number) {
    String text = "order %d booked at the workshop; ".formatted(number).repeat(6);
    String body =
        """
        {"type":"workshopBooking","status":"success","url":"https://workshop.example.com/orders/%d",\
        "meta":{"caseId":%d,"attempt":1},"request":"%s","response":"%s","message":null}\
        """
            .formatted(number, WorkspaceAtScale.CASE_ID, text, text);
    return """
    POST /api/v3/requests/log HTTP/1.1\r
    Host: localhost\r
    X-Hub-Api-Token: %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(WorkspaceAtScale.token(1), body.getBytes(StandardCharsets.UTF_8).length, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void measure(Path folder, List<byte[]> questions)
      throws IOException, InterruptedException {
    try (ServerProcess bare = ServerProcess.hello(1024);
        ServerProcess served = ServerProcess.serve(folder)) {
      Map<Work, Load> loads = new EnumMap<>(Work.class);
      loads.put(Work.BARE_HELLO, same(bare.uri(), get("/hello", "none")));
      loads.put(Work.HELLO, same(served.uri(), get("/health/live", "none")));
      loads.put(Work.HEALTH, same(served.uri(), get("/health", "none")));
      loads.put(
          Work.ROUTING,
          new Load(served.uri(), number -> questions.get((int) number), questions.size()));
      loads.put(Work.LOG, new Load(served.uri(), LoadBenchmarkRun::log, Long.MAX_VALUE / 64));
      for (int round = 0; round <= ROUNDS; round++) {
        for (Map.Entry<Work, Load> load : loads.entrySet()) {
          Load.Result result = load.getValue().run(round == 0 ? warming(load.getKey()) : MEASURED);
          ServerProcess server = load.getKey() == Work.BARE_HELLO ? bare : served;
          resident.merge(load.getKey(), server.mostResidentMebibytes(), Math::max);
          if (round > 0) {
            results.computeIfAbsent(load.getKey(), _ -> new ArrayList<>()).add(result);
          }
          System.err.printf(
              "%-30s %,10.0f/s  p99 %6.1f ms  %d failed%n",
              load.getKey().label, result.perSecond(), result.p99(), result.failed());
        }
      }
    }
  }

  private static Duration warming(Work work) {
    return work == Work.LOG ? WARMING_OF_WRITES : WARMING;
  }

  private static Load same(URI server, byte[] request) {
    return new Load(server, _ -> request, Load.CONNECTIONS);
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The server under load

        `serve` with `-XX:+UseSerialGC -Xmx320m` on an H2 folder with %,d provider competences, %d connections from the same machine,
        which the clients load as well; each request is answered before its connection asks the next.
        A write is answered once it is on disk. The routing questions are those of `routing.md`.

        | asked | requests/s | p50 | p99 | failed | memory (RSS) |
        |---|--:|--:|--:|--:|--:|
        """
            .formatted(RoutingBenchmark.SIZE, Load.CONNECTIONS));
    for (Work work : Work.values()) {
      Load.Result median = median(work);
      page.append(
          "| %s | %,.0f | %.1f ms | %.1f ms | %d | %d MiB |%n"
              .formatted(
                  work.label,
                  median.perSecond(),
                  median.p50(),
                  median.p99(),
                  rounds(work).stream().mapToLong(Load.Result::failed).sum(),
                  resident.get(work)));
    }
    return page.append(
            """

            Routing does %.0f %% of the requests of the same server's hello, and %.0f %% of the bare library's.
            The round in the middle of %d of %d s each, after a warming one. Memory: the most that the server has held,
            from its start to the end of the last round.

            """
                .formatted(
                    100 * median(Work.ROUTING).perSecond() / median(Work.HELLO).perSecond(),
                    100 * median(Work.ROUTING).perSecond() / median(Work.BARE_HELLO).perSecond(),
                    ROUNDS,
                    MEASURED.toSeconds()))
        .append(BenchmarkMachine.described())
        .append("Command: `mvn -q test-compile exec:exec@benchmark-serve`\n")
        .toString();
  }

  private Load.Result median(Work work) {
    List<Load.Result> rounds = new ArrayList<>(rounds(work));
    rounds.sort(Comparator.comparingDouble(Load.Result::perSecond));
    return rounds.get(rounds.size() / 2);
  }

  private List<Load.Result> rounds(Work work) {
    return results.getOrDefault(work, List.of());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(LoadBenchmarkRun::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
