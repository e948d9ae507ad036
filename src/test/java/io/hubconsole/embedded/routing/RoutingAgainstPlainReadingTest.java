package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RoutingQuery;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RoutingAgainstPlainReadingTest {
  private static final int WORKSPACES = 1000;
  private static final int QUERIES = 12;

  @Test
  void theIndexAnswersAsThePlainReading() {
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < WORKSPACES; seed++) {
      RandomWorkspaces random = new RandomWorkspaces(seed);
      TestWorkspace workspace = random.workspace();
      RoutingService service = workspace.service();
      int partner = random.partner();
      PlainRouting plain = new PlainRouting(workspace, partner);
      for (int i = 0; i < QUERIES; i++) {
        RoutingQuery query = random.query();
        String expected = plain.answer(query);
        String answer = AnswerInShort.of(service.route(partner, query));
        assertThat(answer).as("seed %s, query %s", seed, query).isEqualTo(expected);
        seen.merge(expected.substring(0, 3), 1, Integer::sum);
      }
    }
    assertThat(seen.keySet()).containsExactly("200", "400", "404");
    assertThat(seen.values()).allMatch(count -> count > 1000, seen.toString());
  }
}
