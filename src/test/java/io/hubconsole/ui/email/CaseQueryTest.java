package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hubconsole.hub.CaseSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed and pasted, as searches. */
class CaseQueryTest {

  @Test
  void blanksAreNoSearch() {
    assertThat(CaseQuery.of("")).isEmpty();
    assertThat(CaseQuery.of(" \t\r\n\u0000 ")).isEmpty();
  }

  @Test
  void aGuidInALetterIsTheWholeSearch() {
    List<CaseSearch> searches =
        searches("Hi, about case D647067F-20D4-4AC3-891E-A4549E727BE0, my mail is a@b.se");
    assertThat(searches).hasSize(1);
    assertThat(searches.getFirst().guid()).contains(UUID.fromString(ResendDesk.GUID));
  }

  @Test
  void aNumberIsACaseBeforeItIsWords() {
    List<CaseSearch> searches = searches(" #7680 ");
    assertThat(searches.getFirst().id()).contains(7680);
    assertThat(searches.getLast().text()).isEqualTo("#7680");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello, my mail never came. It should go to asa@kund.example please, best regards Åsa",
        "Åsa Öberg <asa@kund.example>"
      })
  void anAddressInALetterIsLookedFor(String pasted) {
    assertThat(searches(pasted)).extracting(CaseSearch::text).contains("asa@kund.example");
  }

  @Test
  void aNumberInASentenceIsTriedAfterTheWords() {
    List<CaseSearch> searches = searches("regarding case 7680 of yours");
    assertThat(searches.getFirst().text()).isEqualTo("regarding case 7680 of yours");
    assertThat(searches).extracting(CaseSearch::id).contains(Optional.of(7680));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "a@", "- ", "\u202E", "@.", "\"", "åäö "})
  void aMegabyteCostsNoMoreThanItsBeginning(String piece) {
    String pasted = piece.repeat((1 << 20) / piece.length());
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          CaseQuery query = CaseQuery.of(pasted).orElseThrow();
          assertThat(query.words().length()).isLessThan(70);
          assertThat(query.searches()).isNotEmpty().hasSizeLessThan(6);
          assertThat(query.searches())
              .allSatisfy(search -> assertThat(search.text().length()).isLessThan(10_001));
        });
  }

  private static List<CaseSearch> searches(String text) {
    return CaseQuery.of(text).orElseThrow().searches();
  }
}
