package io.hubconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.Test;

class MemoryBehindTest {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper(true);
  private final AtomicInteger collected = new AtomicInteger();

  private final MemoryBehind memory = new MemoryBehind(tasks, collected::incrementAndGet);

  private void follow() {
    memory.follow(focused.getReadOnlyProperty());
  }

  @Test
  void nothingIsCollectedOfAWindowThatIsClosed() {
    follow();
    focused.set(false);
    memory.end();
    focused.set(true);
    focused.set(false);
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(0);
  }

  @Test
  void nothingIsCollectedWhileSomebodyIsHere() {
    follow();
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(0);
  }

  @Test
  void whoComesBackSoonFindsAllAsItWas() {
    follow();
    focused.set(false);
    tasks.pass(MemoryBehind.AFTER.minus(MOMENT));
    focused.set(true);
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(0);
  }

  @Test
  void memoryIsGivenBackOnceEachTimeTheWindowIsLeft() {
    follow();
    focused.set(false);
    tasks.pass(MemoryBehind.AFTER);
    tasks.pass(Duration.ofHours(1));
    assertThat(collected).hasValue(1);
    focused.set(true);
    focused.set(false);
    tasks.pass(MemoryBehind.AFTER);
    assertThat(collected).hasValue(2);
  }
}
