package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatientQuestionTest {
  private static final Duration SOON = Duration.ofMillis(20);

  private final List<String> told = new ArrayList<>();
  private final Deque<HubException> faults = new ArrayDeque<>();

  private int asked;

  private String answer(Duration longest) throws InterruptedException {
    return new PatientQuestion(longest, told::add)
        .answer(
            () -> {
              asked++;
              if (!faults.isEmpty()) {
                throw faults.remove();
              }
              return "the page";
            });
  }

  private static Unavailable unavailable(String words, Answered answered, Duration after) {
    return new Unavailable(words, new IOException("not yet"), answered, Optional.of(after));
  }

  @Test
  void anAnswerIsTakenAtOnceAndNothingIsTold() throws Exception {
    assertThat(answer(Duration.ZERO)).isEqualTo("the page");
    assertThat(told).isEmpty();
  }

  /** A hub in this process says that it is there, one behind HTTP answers as one that is away. */
  @ParameterizedTest
  @EnumSource(value = Answered.class, mode = EnumSource.Mode.EXCLUDE, names = "NO")
  void aHubThatTellsToComeBackInAMomentIsAskedAgain(Answered answered) throws Exception {
    faults.add(unavailable("10 % is done.", answered, SOON));
    faults.add(unavailable("90 % is done.", answered, Duration.ZERO));
    long begun = System.nanoTime();
    assertThat(answer(Duration.ofMinutes(2))).isEqualTo("the page");
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .as("never without a pause")
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(told).containsExactly("10 % is done.");
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void notForEver() {
    for (int times = 0; times < 1000; times++) {
      faults.add(unavailable("%d is done.".formatted(times), Answered.LATER, SOON));
    }
    assertThatThrownBy(() -> answer(Duration.ofMillis(2500))).isInstanceOf(Unavailable.class);
    assertThat(asked).isBetween(1, 3);
    assertThat(told).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aHubThatWantsToBeLeftAloneForLongerIsNotWaitedFor() {
    faults.add(unavailable("Look at the token.", Answered.LATER, Duration.ofSeconds(30)));
    assertThatThrownBy(() -> answer(Duration.ofMinutes(2))).hasMessage("Look at the token.");
    assertThat(told).isEmpty();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aHubThatTellsNoTimeIsNotAskedAgain() {
    faults.add(new Unavailable("It is away.", new IOException("refused")));
    assertThatThrownBy(() -> answer(Duration.ofMinutes(2))).hasMessage("It is away.");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aHubThatRefusesIsNotAskedAgain() {
    faults.add(unavailable("No.", Answered.NO, SOON));
    assertThatThrownBy(() -> answer(Duration.ofMinutes(2))).hasMessage("No.");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whoeverIsToldToStopDoesNotWait() {
    faults.add(unavailable("Stopped.", Answered.LATER, SOON));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> answer(Duration.ofMinutes(2))).hasMessage("Stopped.");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).isEmpty();
  }
}
