package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found is marked, in the characters of the text. */
final class FoundWordsTest {
  private static List<String> marked(String text, String search) {
    return FoundWords.of(search).in(text).stream()
        .map(place -> text.substring(place.from(), place.to()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Till Malmö i dag | malmo | Malmö",
        "Till Malmö i dag | malmö | Malmö",
        "Till Malmö i dag | malmoe | Malmö",
        "Till Malmo\u0308 i dag | malmo | Malmo\u0308",
        "Til Malmø i dag | malmö | Malmø",
        "TILL MALMOE I DAG | malmö | MALMOE",
        "Håndværk | haandvaerk | Håndværk",
        "Håndværk | andva | åndvæ",
        "Ærø | äro | Ærø",
        "Café à la carte | cafe | Café",
        "Strasse, STRAẞE | straße | STRAẞE",
        "den 12045:e | 2045 | 2045",
        "a\u00a0b xaby | ab | ab",
      })
  void aWordIsMarkedHoweverItIsSpelt(String text, String search, String expected) {
    assertThat(marked(text, search)).containsExactly(expected);
  }

  @Test
  void aPhraseIsMarkedOverAnySpace() {
    assertThat(marked("i Norra  \n Åmål, norra amal", "\"norra åmål\""))
        .containsExactly("Norra  \n Åmål");
    assertThat(marked("i Norra  \n Åmål, norra aamaal", "\"norra amal\" i"))
        .containsExactly("i", "Norra  \n Åmål");
  }

  @Test
  void nothingIsMarkedForNoSearch() {
    assertThat(marked("anything", " ")).isEmpty();
    assertThat(marked("anything", "\"\"")).isEmpty();
  }

  @Test
  void theTextBehindAPlaceIsWhatWasFound() {
    Random random = new Random(3);
    String letters = "aAåäæoöØeE \u0308\u030abé😀\n";
    for (int round = 0; round < 2000; round++) {
      String text = some(letters, random, 1 + random.nextInt(20));
      String word = some("aåäoöeb", random, 1 + random.nextInt(3));
      String folded = FoldedText.of(text);
      boolean found =
          FoldedText.of(word).isEmpty()
              || List.of(folded, FoldedText.bare(folded), FoldedText.doubled(folded)).stream()
                  .anyMatch(one -> one.contains(word) || one.contains(FoldedText.doubled(word)));
      assertThat(marked(text, word).isEmpty()).as(text + " / " + word).isEqualTo(!found);
    }
  }

  private static String some(String letters, Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int at = random.nextInt(letters.length());
      text.append(letters.charAt(at));
    }
    return text.toString().replaceAll("[\\ud800-\\udfff]", "x");
  }

  @Test
  void aMegabyteTakesNoLongerThanItsLength() {
    String huge = "Malmö och Åmål ".repeat(70_000);
    assertThat(
            Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> FoundWords.of("malmo amal zz \"och åmål\"").in(huge)))
        .hasSize(10_000);
  }
}
