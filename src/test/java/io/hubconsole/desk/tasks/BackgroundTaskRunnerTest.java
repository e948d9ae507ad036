package io.hubconsole.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundTaskRunnerTest {
  private static final String UI = "ui of the test";

  private final BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final ExecutorService ui =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name(UI)
              .uncaughtExceptionHandler((_, fault) -> uncaught.add(fault))
              .factory());
  private final BackgroundTaskRunner runner = new BackgroundTaskRunner(ui);

  @AfterEach
  void end() {
    runner.close();
    ui.shutdownNow();
  }

  private void tell(String what) {
    told.add(what + " on " + Thread.currentThread().getName());
  }

  /** Once the UI thread has run all that was given to it. */
  private void settleUi() throws Exception {
    ui.submit(() -> {}).get(10, TimeUnit.SECONDS);
  }

  @Test
  void theResultComesBackOnTheUiThread() throws Exception {
    runner.run(
        () -> Thread.currentThread().getName(),
        where -> tell(where + " done"),
        _ -> tell("failed"));
    assertThat(told.take()).matches("hub-work-\\d+ done on " + UI);
  }

  @Test
  void aFailureComesBackOnTheUiThread() throws Exception {
    runner.run(
        () -> {
          throw new IllegalStateException("no");
        },
        _ -> tell("done"),
        failure -> tell(String.valueOf(failure.getMessage())));
    assertThat(told.take()).isEqualTo("no on " + UI);
    settleUi();
    assertThat(told).isEmpty();
  }

  @Test
  void aCancelledTaskDeliversNothingAndItsWorkGoesOnUninterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
    RunningTask task =
        runner.run(
            () -> {
              begun.countDown();
              cancelled.await();
              interrupted.add(Thread.currentThread().isInterrupted());
              return 1;
            },
            _ -> tell("done"),
            _ -> tell("failed"));
    begun.await();
    task.cancel();
    cancelled.countDown();
    assertThat(interrupted.take()).isFalse();
    runner.run(() -> 2, _ -> tell("next"), _ -> {});
    assertThat(told.take()).startsWith("next");
    settleUi();
    assertThat(told).isEmpty();
  }

  @Test
  void aReceiverThatFailsReachesTheUncaughtHandlerAndNoOtherReceiver() throws Exception {
    runner.run(
        () -> 1,
        _ -> {
          throw new IllegalStateException("receiver");
        },
        _ -> tell("failed"));
    assertThat(uncaught.take()).hasMessage("receiver");
    settleUi();
    assertThat(told).isEmpty();
  }

  @Test
  void anErrorReachesTheUncaughtHandler() throws Exception {
    Thread.@Nullable UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> uncaught.add(fault));
    try {
      runner.run(
          () -> {
            throw new AssertionError("work");
          },
          _ -> tell("done"),
          _ -> tell("failed"));
      assertThat(uncaught.take()).hasMessage("work");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
    settleUi();
    assertThat(told).isEmpty();
  }

  @Test
  void laterComesOnTheUiThreadUnlessCancelled() throws Exception {
    runner.later(Duration.ofMillis(300), () -> tell("cancelled")).cancel();
    runner.later(Duration.ofMillis(400), () -> tell("later"));
    assertThat(told.take()).isEqualTo("later on " + UI);
    settleUi();
    assertThat(told).isEmpty();
  }

  @Test
  void workGoesOnSideBySide() throws Exception {
    CountDownLatch met = new CountDownLatch(2);
    for (String name : List.of("a", "b")) {
      runner.run(
          () -> {
            met.countDown();
            met.await();
            return name;
          },
          this::tell,
          _ -> tell("failed"));
    }
    assertThat(List.of(told.take(), told.take()))
        .containsExactlyInAnyOrder("a on " + UI, "b on " + UI);
  }
}
