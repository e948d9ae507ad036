package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A row whose saving was acknowledged is there after the process was killed at any moment. */
@Execution(ExecutionMode.CONCURRENT)
class DurabilityTest {
  private static final int ROUNDS = 5;
  private static final int MOST_ROWS_BEFORE_THE_KILL = 150;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedRowOutlivesAKill() throws Exception {
    SeedHub.filled(folder).close();
    Random random = new Random(20261124);
    Set<Long> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Long> ofRound = killedWhileSaving(random);
      assertThat(ofRound).isNotEmpty().doesNotHaveDuplicates();
      assertThat(acknowledged).doesNotContainAnyElementsOf(ofRound);
      acknowledged.addAll(ofRound);
      try (HubInstance hub = SeedHub.open(folder)) {
        assertThat(saved(SeedHub.ofPartner1(hub))).containsAll(acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  /**
   * Kills it after a random number of rows and a random while, in the middle of whatever it does.
   */
  private List<Long> killedWhileSaving(Random random) throws Exception {
    Process child = ChildJvm.start(SavingHub.class, folder.toString(), "4", "300");
    List<Long> acknowledged = new ArrayList<>();
    List<String> otherLines = new ArrayList<>();
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      int rows = 1 + random.nextInt(MOST_ROWS_BEFORE_THE_KILL);
      for (int i = 0; i <= rows; i++) {
        read(lines.readLine(), acknowledged, otherLines);
      }
      child.waitFor(random.nextInt(3_000), TimeUnit.MICROSECONDS);
      child.destroyForcibly();
      readRest(lines, acknowledged, otherLines);
    }
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(otherLines).containsExactly(SavingHub.READY);
    return acknowledged;
  }

  private static void readRest(
      BufferedReader lines, List<Long> acknowledged, List<String> otherLines) {
    try {
      String line = lines.readLine();
      while (line != null) {
        read(line, acknowledged, otherLines);
        line = lines.readLine();
      }
    } catch (IOException closedByTheKill) {
      // What was read until then was acknowledged.
    }
  }

  private static void read(String line, List<Long> acknowledged, List<String> otherLines) {
    if (line.matches(SavingHub.SAVED + "\\d+")) {
      acknowledged.add(Long.parseLong(line.substring(SavingHub.SAVED.length())));
    } else {
      otherLines.add(line);
    }
  }

  private static Set<Long> saved(ServiceOrderHub hub) {
    Set<Long> ids = new HashSet<>();
    PageRequest page = PageRequest.first(PageRequest.MOST);
    while (true) {
      var rows = hub.findRequests(RequestFilter.ALL, page).rows();
      if (rows.isEmpty()) {
        return ids;
      }
      rows.forEach(row -> ids.add(row.id()));
      page = new PageRequest.OlderThan(rows.getLast().position(), PageRequest.MOST);
    }
  }
}
