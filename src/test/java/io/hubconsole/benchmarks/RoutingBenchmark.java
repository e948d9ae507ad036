package io.hubconsole.benchmarks;

import io.hubconsole.hub.RoutingAnswer;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One full lookup, from the words of a query to the answer, over and over on one thread. */
@State(Scope.Thread)
public class RoutingBenchmark {
  static final int SIZE = 100_000;
  static final long SEED = 7;
  static final int QUESTIONS = 20_000;

  @Param("RANKED_BIT_SETS")
  public String contender = "RANKED_BIT_SETS";

  @Param("AS_THEY_COME")
  public String known = "AS_THEY_COME";

  private RoutingContender routing = _ -> new RoutingAnswer.Nobody();
  private List<HubAtScale.Question> questions = List.of();
  private int next;

  @Setup(Level.Trial)
  public void build() throws SQLException {
    HubAtScale hub = new HubAtScale(SIZE, SEED);
    routing = RoutingContender.Kind.valueOf(contender).over(hub);
    questions = hub.questions(QUESTIONS, HubAtScale.Known.valueOf(known));
  }

  @Benchmark
  public RoutingAnswer lookup() {
    next = next + 1 == questions.size() ? 0 : next + 1;
    return routing.route(questions.get(next));
  }

  @TearDown(Level.Trial)
  public void close() {
    routing.close();
  }
}
