package io.hubconsole.offline.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes late says nothing of the line that stands since. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class WatchedLineTest {
  private HubInstance instance;
  private final AtomicInteger openings = new AtomicInteger();

  @BeforeEach
  void open(@TempDir Path folder) {
    instance = SeedHub.filled(folder);
  }

  @AfterEach
  void close() {
    instance.close();
  }

  private ServiceOrderHub hub() {
    return SeedHub.ofPartner1(instance);
  }

  private static HubException.Unavailable away() {
    return new HubException.Unavailable("The hub is away.", new IOException("refused"));
  }

  private static WatchedLine line(Supplier<ServiceOrderHub> opening, Duration patience) {
    return WatchedLine.open(
        opening, Optional.empty(), Optional.of(patience), Clock.systemUTC(), Locale.ENGLISH);
  }

  private static ServiceOrderHub awaitHub(WatchedLine line) throws InterruptedException {
    CountDownLatch stands = new CountDownLatch(1);
    try (var _ = line.listen(stands::countDown)) {
      if (line.hub().isEmpty()) {
        assertThat(stands.await(30, TimeUnit.SECONDS)).isTrue();
      }
    }
    return line.hub().orElseThrow();
  }

  @Test
  void aLateFailureOfTheFirstOpeningLeavesALineThatStands() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (WatchedLine line =
        line(() -> openings.getAndIncrement() == 0 ? lateFailure(gate) : hub(), Duration.ZERO)) {
      assertThat(line.line()).isInstanceOf(Line.Offline.class);
      awaitHub(line);
      CountDownLatch changed = new CountDownLatch(1);
      try (var _ = line.listen(changed::countDown)) {
        gate.countDown();
        assertThat(changed.await(1, TimeUnit.SECONDS)).isFalse();
      }
      assertThat(line.line()).isInstanceOf(Line.Online.class);
    }
  }

  private static ServiceOrderHub lateFailure(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
    throw away();
  }

  @Test
  void aLateFailureOfAnEarlierHubLeavesALineThatStands() throws Exception {
    try (WatchedLine line = line(this::hub, Duration.ofSeconds(30))) {
      ServiceOrderHub first = line.hub().orElseThrow();
      line.lost(first, away());
      assertThat(line.hub()).isEmpty();
      ServiceOrderHub second = awaitHub(line);
      line.lost(first, away());
      assertThat(line.hub()).containsSame(second);
      line.lost(second, away());
      assertThat(line.hub()).isEmpty();
    }
  }
}
