package io.hubconsole.benchmarks;

import io.hubconsole.hub.RoutingAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares ways of routing: checks that all give the same answers, times them, prints a table and
 * writes it to {@code assets/benchmarks/routing.md}.
 */
final class RoutingBenchmarkRun {
  private static final int CHECKED = 20_000;
  private static final int CHECKED_IN_DATABASE = 150;
  private static final int BUILDS = 8;

  private final HubAtScale hub = new HubAtScale(RoutingBenchmark.SIZE, RoutingBenchmark.SEED);
  private final Map<HubAtScale.Known, List<HubAtScale.Question>> questions =
      new EnumMap<>(HubAtScale.Known.class);
  private final Map<HubAtScale.Known, List<RoutingAnswer>> expected =
      new EnumMap<>(HubAtScale.Known.class);
  private final Map<RoutingContender.Kind, Long> buildMillis =
      new EnumMap<>(RoutingContender.Kind.class);

  private RoutingBenchmarkRun() {
    for (HubAtScale.Known known : HubAtScale.Known.values()) {
      questions.put(known, hub.questions(CHECKED, known));
      expected.put(known, new ArrayList<>());
    }
  }

  public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
    RoutingBenchmarkRun run = new RoutingBenchmarkRun();
    for (RoutingContender.Kind kind : RoutingContender.Kind.values()) {
      run.buildAndCheck(kind);
    }
    String page = run.page(timed());
    System.out.println(page);
    Path file = Path.of("assets", "benchmarks", "routing.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }

  private void buildAndCheck(RoutingContender.Kind kind) throws SQLException {
    long[] nanos = new long[kind.isDatabase() ? 1 : BUILDS];
    for (int i = 0; i < nanos.length - 1; i++) {
      nanos[i] = build(kind);
    }
    long start = System.nanoTime();
    try (RoutingContender contender = kind.over(hub)) {
      nanos[nanos.length - 1] = System.nanoTime() - start;
      Arrays.sort(nanos, nanos.length / 2, nanos.length);
      buildMillis.put(kind, TimeUnit.NANOSECONDS.toMillis(nanos[nanos.length * 3 / 4]));
      for (HubAtScale.Known known : HubAtScale.Known.values()) {
        check(kind, contender, questions.getOrDefault(known, List.of()), answers(known));
      }
    }
  }

  private List<RoutingAnswer> answers(HubAtScale.Known known) {
    return expected.computeIfAbsent(known, _ -> new ArrayList<>());
  }

  private long build(RoutingContender.Kind kind) throws SQLException {
    long start = System.nanoTime();
    kind.over(hub).close();
    return System.nanoTime() - start;
  }

  private static void check(
      RoutingContender.Kind kind,
      RoutingContender contender,
      List<HubAtScale.Question> questions,
      List<RoutingAnswer> expected) {
    int count = kind.isDatabase() ? CHECKED_IN_DATABASE : CHECKED;
    for (int i = 0; i < count; i++) {
      RoutingAnswer answer = contender.route(questions.get(i));
      if (expected.size() == i) {
        expected.add(answer);
      } else if (!expected.get(i).equals(answer)) {
        throw new IllegalStateException(
            "%s answers %s with %s, not %s"
                .formatted(kind.label(), questions.get(i), answer, expected.get(i)));
      }
    }
  }

  private static List<RunResult> timed() throws RunnerException {
    String[] contenders =
        Arrays.stream(RoutingContender.Kind.values()).map(Enum::name).toArray(String[]::new);
    String[] known =
        Arrays.stream(HubAtScale.Known.values()).map(Enum::name).toArray(String[]::new);
    return List.copyOf(
        new Runner(
                new OptionsBuilder()
                    .include(RoutingBenchmark.class.getName())
                    .param("contender", contenders)
                    .param("known", known)
                    .mode(Mode.Throughput)
                    .mode(Mode.SampleTime)
                    .timeUnit(TimeUnit.SECONDS)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(8)
                    .measurementTime(TimeValue.seconds(1))
                    .forks(1)
                    .threads(1)
                    .jvmArgsAppend(
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run());
  }

  private String page(List<RunResult> results) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Routing lookups\n\n")
        .append(
            "One lookup is everything from the words of a query to the answer, on one thread,"
                + " over\n")
        .append(
            "%,d provider competences and %d partner competences; the same queries for all.\n"
                .formatted(hub.providerCompetences().size(), hub.partnerCompetences().size()))
        .append("Every contender was checked to give the same answers (databases: the first ")
        .append(CHECKED_IN_DATABASE)
        .append(").\n");
    for (HubAtScale.Known known : HubAtScale.Known.values()) {
      page.append(table(known, results));
    }
    return page.append(
            """

            Lookups/s: the median of eight seconds, beside the best of them. Build: the median of the
            later half of \
            """)
        .append(BUILDS)
        .append(" builds (databases: one).\n\n")
        .append(BenchmarkMachine.described())
        .append("Command: `mvn -q test-compile exec:exec@benchmark-routing`\n")
        .toString();
  }

  private String table(HubAtScale.Known known, List<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append(
        """

        ## Cases %s

        Answered %s.

        | contender | lookups/s | best second | p50 | p99 | build |
        |---|--:|--:|--:|--:|--:|
        """
            .formatted(known.label(), mix(answers(known))));
    for (RoutingContender.Kind kind : RoutingContender.Kind.values()) {
      table.append(row(kind, known, results));
    }
    return table.toString();
  }

  private static String mix(List<RoutingAnswer> expected) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RoutingAnswer answer : expected) {
      String status =
          switch (answer) {
            case RoutingAnswer.Workshop _ -> "200";
            case RoutingAnswer.NotEnoughData _, RoutingAnswer.BadValue _ -> "400";
            case RoutingAnswer.Nobody _ -> "404";
          };
      counts.merge(status, 1, Integer::sum);
    }
    List<String> shares = new ArrayList<>();
    counts.forEach(
        (status, count) -> shares.add(status + " in " + 100 * count / expected.size() + " %"));
    return String.join(", ", shares);
  }

  private String row(RoutingContender.Kind kind, HubAtScale.Known known, List<RunResult> results) {
    double perSecond = 0;
    double best = 0;
    double median = 0;
    double late = 0;
    for (RunResult result : results) {
      if (result.getParams().getParam("contender").equals(kind.name())
          && result.getParams().getParam("known").equals(known.name())) {
        if (result.getParams().getMode() == Mode.Throughput) {
          perSecond = result.getPrimaryResult().getStatistics().getPercentile(50);
          best = result.getPrimaryResult().getStatistics().getMax();
        } else {
          median = result.getPrimaryResult().getStatistics().getPercentile(50);
          late = result.getPrimaryResult().getStatistics().getPercentile(99);
        }
      }
    }
    return "| %s | %,.0f | %,.0f | %s | %s | %,d ms |\n"
        .formatted(
            kind.label(), perSecond, best, micros(median), micros(late), buildMillis.get(kind));
  }

  private static String micros(double seconds) {
    return "%,.1f µs".formatted(seconds * 1e6);
  }
}
