package io.hubconsole.offline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A thread that works for others, at its end. */
@Execution(ExecutionMode.CONCURRENT)
class QuietThreadTest {
  private final QuietThread quiet = new QuietThread("quiet");
  private final List<String> done = new ArrayList<>();
  private final AtomicReference<Throwable> told = new AtomicReference<>();

  /** Returns once the other waits for an answer, or has had one. */
  private static void awaitWaiting(Thread other) {
    while (other.getState() != Thread.State.WAITING
        && other.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsAskedWhileItEndsIsRefused() throws Exception {
    Thread other =
        Thread.ofPlatform()
            .unstarted(() -> told.set(catchThrowable(() -> quiet.run(() -> done.add("late")))));
    quiet.end(
        () -> {
          other.start();
          awaitWaiting(other);
          done.add("last");
        });
    other.join();
    assertThat(done).containsExactly("last");
    assertThat(told.get()).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void whatIsAskedAfterTheEndIsRefused() {
    quiet.end(() -> done.add("last"));
    assertThatThrownBy(() -> quiet.run(() -> done.add("late")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> quiet.end(() -> done.add("again")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(done).containsExactly("last");
  }

  @Test
  void aLastThingThatFailsIsToldAndStillTheLast() {
    assertThatThrownBy(
            () ->
                quiet.end(
                    () -> {
                      throw new IllegalStateException("disk");
                    }))
        .hasMessage("disk");
    assertThatThrownBy(() -> quiet.run(() -> done.add("late")))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
