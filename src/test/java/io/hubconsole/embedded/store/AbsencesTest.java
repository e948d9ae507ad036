package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who is missed for a moment has not ended. */
class AbsencesTest {
  private static final int SERVER = 7;
  private static final int OTHER = 8;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Absences absences = new Absences(now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void missFor(Duration time) {
    Duration step = Duration.ofSeconds(1);
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      assertThat(absences.isGoneWhenMissedAgain(SERVER)).isFalse();
      pass(step);
    }
  }

  @Test
  void whoIsMissedForTheWholeTimeIsGone() {
    missFor(Absences.GRACE);
    assertThat(absences.isGoneWhenMissedAgain(SERVER)).isTrue();
    assertThat(absences.isGoneWhenMissedAgain(SERVER)).isTrue();
    assertThat(absences.isGoneWhenMissedAgain(OTHER)).isFalse();
  }

  @Test
  void whoWasSeenInBetweenIsNot() {
    missFor(Absences.GRACE);
    absences.seen(SERVER);
    missFor(Absences.GRACE);
  }

  @Test
  void whoWasNotLookedForInBetweenIsNot() {
    missFor(Duration.ofSeconds(2));
    pass(Absences.GRACE);
    missFor(Absences.GRACE);
  }

  @Test
  void whoWasMissedBeforeEverybodyWasCutOffIsNot() {
    missFor(Absences.GRACE);
    absences.forget();
    missFor(Absences.GRACE);
  }
}
