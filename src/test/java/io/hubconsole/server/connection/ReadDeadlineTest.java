package io.hubconsole.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long an answer may be taken. */
class ReadDeadlineTest {
  private static final int PIECE = 64 * 1024;

  private final AtomicLong clock = new AtomicLong();
  private final ReadDeadline deadline = new ReadDeadline(clock::get);

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void aSlowButSteadyReaderGetsItAll() {
    deadline.answering();
    for (int taken = 0; taken < 32 * 1024 * 1024; taken += PIECE) {
      pass(Duration.ofSeconds(3));
      assertThat(deadline.isPast()).as("after %d bytes", taken).isFalse();
      deadline.went(PIECE);
    }
  }

  @Test
  void oneThatTakesNothingIsCut() {
    deadline.answering();
    pass(ReadDeadline.ANSWER.plusSeconds(1));
    assertThat(deadline.isPast()).isTrue();
  }

  @Test
  void oneThatStopsTakingIsCutHoweverMuchItTook() {
    deadline.answering();
    deadline.went(32 * 1024 * 1024);
    pass(ReadDeadline.ANSWER.plusSeconds(1));
    assertThat(deadline.isPast()).isTrue();
  }

  @Test
  void oneThatTakesAPieceNowAndThenIsCut() {
    deadline.answering();
    pass(Duration.ofSeconds(50));
    deadline.went(PIECE);
    pass(Duration.ofSeconds(50));
    assertThat(deadline.isPast()).isTrue();
  }
}
