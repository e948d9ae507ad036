package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.ServiceCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a case, on a real hub. */
@Execution(ExecutionMode.CONCURRENT)
class CaseSearchTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private ResendDesk desk;
  private CaseSearchViewModel search;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    desk = ResendDesk.capturing(folder, tasks).open();
    search = desk.model().search();
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(desk.faults()).isEmpty();
  }

  private void type(String text) {
    search.textProperty().set(text);
    tasks.pass(CaseSearchViewModel.PAUSE);
  }

  private CaseState card() {
    return desk.model().card().stateProperty().get();
  }

  private static int numberOf(CaseState state) {
    return state instanceof CaseState.Open(CaseFile file) ? file.serviceCase().id() : -1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7680",
        "#7680",
        ResendDesk.GUID,
        "Öberg",
        "asa oberg",
        "asa@kund.example",
        "PO-7680",
        "Hello, I never got the mail about case 7680, best regards",
        "Where is my mail? I wrote to you in March already. Åsa Öberg, asa@kund.example, 352 36",
        "[ref " + ResendDesk.GUID + "] RE: repair"
      })
  void theOnlyMatchOpensAtOnce(String typed) {
    type(typed);
    assertThat(numberOf(card())).isEqualTo(ResendDesk.DONE);
    assertThat(search.stateProperty().get()).isInstanceOf(SearchState.Found.class);
  }

  @Test
  void nothingIsAskedBeforeTypingRests() {
    search.textProperty().set("7680");
    assertThat(search.pendingProperty().get()).isTrue();
    tasks.pass(CaseSearchViewModel.PAUSE.minusMillis(1));
    assertThat(card()).isInstanceOf(CaseState.None.class);
    tasks.pass(CaseSearchViewModel.PAUSE);
    assertThat(numberOf(card())).isEqualTo(ResendDesk.DONE);
    assertThat(search.pendingProperty().get()).isFalse();
  }

  @Test
  void ofSeveralTheOperatorChooses() {
    type("kund.example");
    assertThat(card()).isInstanceOf(CaseState.None.class);
    assertThat(search.names().lineOf(search.cases().getFirst())).isEqualTo("Acer · Phone · A1");
    search.choose(search.cases().get(3));
    assertThat(numberOf(card())).isEqualTo(search.cases().get(3).id());
    type("");
    assertThat(card()).isInstanceOf(CaseState.None.class);
    assertThat(search.cases()).isEmpty();
  }

  @Test
  void aLongListComesAsItIsScrolled() {
    type("svensson");
    assertThat(search.stateProperty().get())
        .isInstanceOfSatisfying(
            SearchState.Found.class,
            found -> assertThat(found.count()).isEqualTo(ResendDesk.SVENSSONS));
    assertThat(search.cases()).hasSize(CaseSearchViewModel.PAGE);
    search.shown(0);
    assertThat(search.cases()).hasSize(CaseSearchViewModel.PAGE);
    for (int i = 0; i < ResendDesk.SVENSSONS; i++) {
      search.shown(Math.min(i, search.cases().size() - 1));
    }
    assertThat(search.cases()).hasSize(ResendDesk.SVENSSONS).doesNotHaveDuplicates();
    assertThat(List.copyOf(search.cases()))
        .isSortedAccordingTo(
            Comparator.comparing(ServiceCase::createdAt)
                .thenComparingInt(ServiceCase::id)
                .reversed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no such person", "%", "_", "' or 1=1 --", "999999999", "\u202E🛠️"})
  void whatIsNotThereIsNotFound(String typed) {
    type(typed);
    assertThat(search.stateProperty().get()).isInstanceOf(SearchState.NothingFound.class);
    assertThat(card()).isInstanceOf(CaseState.None.class);
  }

  @Test
  void somebodyElsesCaseIsNotFound() {
    type(Integer.toString(ResendDesk.OF_QUIET_PARTNER));
    assertThat(search.stateProperty().get()).isInstanceOf(SearchState.NothingFound.class);
  }

  @Test
  void aHubThatIsLostIsToldAndAskedAgain() {
    type("svensson");
    desk.loseTheHub();
    search.askNow();
    assertThat(search.stateProperty().get())
        .isInstanceOfSatisfying(
            SearchState.Failed.class, failed -> assertThat(failed.sentence()).isNotBlank());
    assertThat(search.cases()).isEmpty();
  }

  @Test
  void aCaseThatHasGoneSinceIsTold() {
    type("kund.example");
    ServiceCase chosen = search.cases().getFirst();
    desk.change("delete from service_case where id = " + chosen.id());
    search.choose(chosen);
    assertThat(card()).isEqualTo(new CaseState.Gone(chosen));
  }

  @Test
  void anOlderAnswerNeverTakesThePlaceOfANewerOne(@TempDir Path folder) throws IOException {
    HeldTaskRunner held = new HeldTaskRunner();
    try (ResendDesk slow = ResendDesk.capturing(folder, held).open()) {
      held.releaseBackwards();
      CaseSearchViewModel slowly = slow.model().search();
      for (String typed : List.of("768", "svensson", "7680")) {
        slowly.textProperty().set(typed);
        held.pass(CaseSearchViewModel.PAUSE);
      }
      assertThat(held.held()).isEqualTo(3);
      held.releaseBackwards();
      assertThat(slowly.cases()).extracting(ServiceCase::id).containsExactly(ResendDesk.DONE);
      assertThat(slowly.pendingProperty().get()).isFalse();
    }
  }
}
