package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.ui.email.Sending.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The request left and was carried out, and its answer never came. */
@Execution(ExecutionMode.CONCURRENT)
class LostAnswerTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private ResendDesk desk;

  @BeforeEach
  void sendAndLoseTheAnswer(@TempDir Path folder) throws IOException {
    desk = ResendDesk.capturing(folder, tasks).open();
    desk.show(ResendDesk.DONE);
    desk.loseAnswers();
    desk.model().send();
    tasks.pass(ResendDesk.UNDO);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isUnknownInTheHubsWordsAndNeverTriedAgain() throws IOException {
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Unknown.class,
            told -> {
              assertThat(told.sentence()).isEqualTo("No answer came.");
              assertThat(told.evidence()).isInstanceOf(Evidence.NotLooked.class);
            });
    desk.model().send();
    tasks.pass(ResendDesk.UNDO.multipliedBy(10));
    assertThat(desk.state()).isInstanceOf(Sending.Unknown.class);
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.faults()).isEmpty();
  }

  @Test
  void isResolvedByTheRowThatTheHubWrote() throws IOException {
    desk.sending().lookForEvidence();
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.Sent.class,
            sent -> {
              assertThat(sent.address()).isEqualTo("asa@kund.example");
              assertThat(sent.evidence()).isPresent();
            });
    desk.model().send();
    assertThat(desk.state()).isInstanceOf(Sending.AlreadySent.class);
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void outlivesScreensThatAreBuiltAnew() throws IOException {
    desk.rebuild();
    assertThat(desk.model().sendings()).hasSize(1);
    desk.show(ResendDesk.DONE);
    assertThat(desk.state()).isInstanceOf(Sending.Unknown.class);
    desk.model().send();
    tasks.pass(ResendDesk.UNDO.multipliedBy(10));
    desk.sending().lookForEvidence();
    assertThat(desk.state()).isInstanceOf(Sending.Sent.class);
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void isAskedAboutAfterTheOperatorHasDecidedThatItWasNotSent() throws IOException {
    desk.sending().decide(false);
    assertThat(desk.state()).isInstanceOf(Sending.Decided.class);
    desk.model().send();
    // The log knows better.
    assertThat(desk.state())
        .isInstanceOfSatisfying(
            Sending.AlreadySent.class,
            asked -> assertThat(asked.seenBy()).isEqualTo(Sending.SeenBy.LOG));
    assertThat(desk.mails()).hasSize(1);
  }
}
