package io.hubconsole.logindex.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.logindex.following.FollowedLog.Range;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FollowedNumbersTest {
  private static final long LATER = FollowedNumbers.LONGEST_WAIT.plusSeconds(1).toNanos();

  private final long now = System.nanoTime();

  @Test
  void whatIsPassedOverIsLookedFor() {
    FollowedNumbers numbers = new FollowedNumbers(3, 0);
    numbers.takeNew(List.of(4L, 8L, 9L), now);
    assertThat(numbers.highest()).isEqualTo(9);
    assertThat(numbers.settled()).isEqualTo(4);
    assertThat(numbers.lookedFor(now, false)).containsExactly(new Range(4, 8));
    assertThat(LongStream.rangeClosed(0, 10).filter(numbers::isMissing))
        .containsExactly(5L, 6L, 7L);
    numbers.takeLate(List.of(6L));
    assertThat(LongStream.rangeClosed(0, 10).filter(numbers::isMissing)).containsExactly(5L, 7L);
    numbers.takeLate(List.of(5L, 7L));
    assertThat(numbers.isComplete()).isTrue();
    assertThat(numbers.settled()).isEqualTo(9);
  }

  @Test
  void whatWasGivenUpIsForgottenAfterItWasLookedForOnceMore() {
    FollowedNumbers numbers = new FollowedNumbers(0, 0);
    numbers.takeNew(List.of(2L), now);
    numbers.looked(now + LATER / 2);
    assertThat(numbers.isMissing(1)).isTrue();
    // Time alone forgets nothing: a thread may have stood still.
    assertThat(numbers.lookedFor(now + LATER, false)).containsExactly(new Range(0, 2));
    numbers.looked(now + LATER);
    assertThat(numbers.isComplete()).isTrue();
    assertThat(numbers.settled()).isEqualTo(2);
  }

  @Test
  void whatLiesTooFarBackIsNotWaitedFor() {
    FollowedNumbers numbers = new FollowedNumbers(0, 100);
    numbers.takeNew(List.of(50L, 60L, 103L), now);
    assertThat(numbers.lookedFor(now, false)).containsExactly(new Range(100, 103));
    assertThat(numbers.isMissing(55)).isFalse();
    assertThat(numbers.isMissing(102)).isTrue();
  }

  @Test
  void gapsThatLieCloseAreLookedThroughAsOne() {
    FollowedNumbers numbers = new FollowedNumbers(0, 0);
    numbers.takeNew(List.of(2L, 4L, 900L, 5000L, 90_000L), now);
    assertThat(numbers.lookedFor(now, false)).containsExactly(new Range(0, 90_000));
    numbers.takeLate(LongStream.range(901, 5000).boxed().toList());
    assertThat(numbers.lookedFor(now, false))
        .containsExactly(new Range(0, 900), new Range(5000, 90_000));
  }

  @Test
  void manyGapsAreLookedThroughOnceInAWhile() {
    FollowedNumbers numbers = new FollowedNumbers(0, 0);
    numbers.takeNew(LongStream.rangeClosed(1, 5000).map(n -> 2 * n).boxed().toList(), now);
    numbers.looked(now);
    assertThat(numbers.lookedFor(now + Duration.ofSeconds(1).toNanos(), false)).isEmpty();
    assertThat(numbers.lookedFor(now + Duration.ofSeconds(31).toNanos(), false))
        .containsExactly(new Range(0, 10_000));
    assertThat(numbers.lookedFor(now, true)).as("for who asks").hasSize(1);
    assertThat(numbers.isMissing(4999)).isTrue();
    assertThat(numbers.isMissing(5000)).isFalse();
  }
}
