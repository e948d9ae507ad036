package io.hubconsole.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTaskRunnerTest {
  private final SameThreadTaskRunner time = new SameThreadTaskRunner();
  private final WatchedTaskRunner runner = new WatchedTaskRunner(time);
  private final List<String> told = new ArrayList<>();

  @Test
  void itIsBusyUntilTheReceiverIsThrough() {
    runner.run(
        () -> {
          told.add("work " + runner.isIdle());
          return 1;
        },
        _ -> told.add("done " + runner.isIdle()),
        _ -> told.add("failed"));
    assertThat(told).containsExactly("work false", "done false");
    assertThat(runner.isIdle()).isTrue();
  }

  @Test
  void itIsIdleAfterAFailureToo() {
    runner.run(
        () -> {
          throw new IllegalStateException("no");
        },
        _ -> told.add("done"),
        failure -> told.add(failure.getMessage() + " " + runner.isIdle()));
    assertThat(told).containsExactly("no false");
    assertThat(runner.isIdle()).isTrue();
    assertThatThrownBy(
            () ->
                runner.run(
                    () -> 1,
                    _ -> {
                      throw new IllegalStateException("receiver");
                    },
                    _ -> told.add("failed")))
        .hasMessage("receiver");
    assertThat(runner.isIdle()).isTrue();
  }

  @Test
  void shortTimersCountAndLongOnesDoNot() {
    runner.later(Duration.ofSeconds(1), () -> told.add("short"));
    assertThat(runner.isIdle()).isFalse();
    time.pass(Duration.ofSeconds(1));
    assertThat(runner.isIdle()).isTrue();
    runner.later(Duration.ofSeconds(5), () -> told.add("long"));
    assertThat(runner.isIdle()).isTrue();
    time.pass(Duration.ofSeconds(5));
    assertThat(told).containsExactly("short", "long");
  }

  @Test
  void aCancelledTimerCountsOnceAndNotTwice() {
    RunningTask cancelled = runner.later(Duration.ofMillis(10), () -> told.add("cancelled"));
    runner.later(Duration.ofMillis(20), () -> told.add("other"));
    cancelled.cancel();
    cancelled.cancel();
    assertThat(runner.isIdle()).isFalse();
    time.pass(Duration.ofMillis(20));
    assertThat(runner.isIdle()).isTrue();
    assertThat(told).containsExactly("other");
  }
}
