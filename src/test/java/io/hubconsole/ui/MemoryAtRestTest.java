package io.hubconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;

class MemoryAtRestTest {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper(true);
  private final AtomicInteger collected = new AtomicInteger();

  private final MemoryAtRest memory = new MemoryAtRest(tasks, collected::incrementAndGet);

  private void follow() {
    memory.follow(focused.getReadOnlyProperty());
  }

  /** Second by second, as timers go. */
  private void pass(Duration time) {
    for (long left = time.toSeconds(); left > 0; left--) {
      tasks.pass(MOMENT);
    }
  }

  @Test
  void nothingIsCollectedOfAWindowThatIsClosed() {
    follow();
    memory.touch();
    memory.end();
    focused.set(false);
    focused.set(true);
    memory.touch();
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(0);
  }

  @Test
  void nothingIsCollectedOfAWindowThatIsClosedBehindOthers() {
    follow();
    focused.set(false);
    memory.end();
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(0);
  }

  @Test
  void nothingIsCollectedWhileSomebodyIsAtIt() {
    follow();
    for (Duration at = Duration.ZERO;
        at.compareTo(Duration.ofMinutes(5)) < 0;
        at = at.plus(MOMENT)) {
      memory.touch();
      tasks.pass(MOMENT);
    }
    assertThat(collected).hasValue(0);
  }

  @Test
  void memoryIsGivenBackOnceEachTimeItIsLeftAlone() {
    follow();
    pass(MemoryAtRest.UNTOUCHED.minus(MOMENT));
    memory.touch();
    pass(MemoryAtRest.UNTOUCHED);
    assertThat(collected).hasValue(0);
    tasks.pass(MOMENT);
    assertThat(collected).hasValue(1);
    pass(Duration.ofHours(1));
    assertThat(collected).hasValue(1);
    memory.touch();
    pass(MemoryAtRest.UNTOUCHED.multipliedBy(2));
    assertThat(collected).hasValue(2);
  }

  @Test
  void whatStillWaitsForAThreadIsGivenUpWhenSomebodyComesBack() {
    BusyTasks busy = new BusyTasks();
    MemoryAtRest late = new MemoryAtRest(busy, collected::incrementAndGet);
    late.follow(focused.getReadOnlyProperty());
    busy.timers.pass(MemoryAtRest.UNTOUCHED);
    assertThat(busy.waiting).hasSize(1);
    late.touch();
    assertThat(busy.waiting).isEmpty();
    focused.set(false);
    busy.timers.pass(MemoryAtRest.BEHIND);
    assertThat(busy.waiting).hasSize(1);
    focused.set(true);
    assertThat(busy.waiting).isEmpty();
    assertThat(collected).hasValue(0);
  }

  /** All threads have other work: what is given up before they come to it is not begun. */
  private static final class BusyTasks implements TaskRunner {
    private final SameThreadTaskRunner timers = new SameThreadTaskRunner();
    private final List<Callable<?>> waiting = new ArrayList<>();

    @Override
    public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(work);
      return () -> waiting.remove(work);
    }

    @Override
    public RunningTask later(Duration delay, Runnable action) {
      return timers.later(delay, action);
    }
  }

  @Test
  void whoComesBackSoonFindsAllAsItWas() {
    follow();
    focused.set(false);
    tasks.pass(MemoryAtRest.BEHIND.minus(MOMENT));
    focused.set(true);
    memory.touch();
    tasks.pass(MemoryAtRest.UNTOUCHED.minus(MOMENT));
    assertThat(collected).hasValue(0);
  }

  @Test
  void memoryIsGivenBackOnceEachTimeTheWindowIsLeft() {
    follow();
    focused.set(false);
    // A mouse on its way to another window passes over it.
    memory.touch();
    tasks.pass(MemoryAtRest.BEHIND);
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(1);
    focused.set(true);
    focused.set(false);
    tasks.pass(MemoryAtRest.BEHIND);
    assertThat(collected).hasValue(2);
  }
}
