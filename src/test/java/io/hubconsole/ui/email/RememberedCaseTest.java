package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A case that was seen before is looked at while the hub is away, and when it is back. */
@Execution(ExecutionMode.CONCURRENT)
class RememberedCaseTest {
  private static final Instant SINCE = Instant.parse("2026-08-20T10:00:00Z");

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();

  @SuppressWarnings("NullAway.Init")
  private ResendDesk desk;

  @BeforeEach
  void sit(@TempDir Path folder) throws IOException {
    desk = ResendDesk.capturing(folder, tasks).open();
    desk.show(ResendDesk.DONE);
    desk.model().search().show("svensson");
    desk.line().go(SINCE);
    tasks.pass(Duration.ZERO);
  }

  @AfterEach
  void rise() {
    desk.close();
    assertThat(desk.faults()).isEmpty();
  }

  private void comeBack() {
    desk.line().comeBack();
    tasks.pass(Duration.ZERO);
  }

  private CaseFile file() {
    return ((CaseState.Open) desk.model().card().stateProperty().get()).file();
  }

  private SearchState found() {
    return desk.model().search().stateProperty().get();
  }

  @Test
  void aRememberedCardAndItsAttemptsAreReadAnew() {
    desk.show(ResendDesk.DONE);
    CaseFile remembered = file();
    assertThat(remembered.provenance().isRemembered()).isTrue();
    assertThat(remembered.provenance().at()).isEqualTo(SINCE);
    assertThat(((Attempts.Known) desk.model().card().attemptsProperty().get()).provenance())
        .isEqualTo(remembered.provenance());
    desk.model().givenAddressProperty().set("half@typed");
    SendingViewModel sending = desk.sending();
    comeBack();
    assertThat(file().provenance().isRemembered()).isFalse();
    assertThat(file().saysTheSameAs(remembered)).isTrue();
    assertThat(desk.sending()).isSameAs(sending);
    assertThat(desk.model().givenAddressProperty().get()).isEqualTo("half@typed");
  }

  @Test
  void aCardThatSaysSomethingElseByNowIsShown() {
    desk.show(ResendDesk.DONE);
    CaseFile remembered = file();
    desk.change("update service_case set order_reference = 'changed' where id = 7680");
    comeBack();
    assertThat(file().saysTheSameAs(remembered)).isFalse();
  }

  @Test
  void aRememberedListIsRefreshedUnderWhatIsChosen() {
    desk.model().search().show("svensson");
    assertThat(found())
        .isInstanceOfSatisfying(
            SearchState.Found.class,
            state -> assertThat(state.provenance().isRemembered()).isTrue());
    desk.model().search().choose(desk.model().search().cases().get(3));
    assertThat(desk.model().card().stateProperty().get()).isInstanceOf(CaseState.Failed.class);
    comeBack();
    assertThat(found())
        .isInstanceOfSatisfying(
            SearchState.Found.class,
            state -> assertThat(state.provenance().isRemembered()).isFalse());
    assertThat(file().serviceCase()).isEqualTo(desk.model().search().cases().get(3));
  }

  @Test
  void aSearchThatCouldNotBeAskedIsAskedWhenTheHubIsBack() {
    desk.model().search().show("7682");
    assertThat(found()).isInstanceOf(SearchState.Failed.class);
    comeBack();
    assertThat(found()).isInstanceOf(SearchState.Found.class);
    assertThat(file().serviceCase().id()).isEqualTo(ResendDesk.WAITING);
  }
}
