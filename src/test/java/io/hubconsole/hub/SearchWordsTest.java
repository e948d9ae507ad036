package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SearchWordsTest {
  @Test
  void wordsHoweverTheyAreSpaced() {
    assertThat(SearchWords.in(" one\ttwo \n one ")).containsExactly("one", "two", "one");
    assertThat(SearchWords.in(" \n ")).isEmpty();
    assertThat(SearchWords.in("")).isEmpty();
  }

  @Test
  void whatStandsInQuotesIsOne() {
    assertThat(SearchWords.in("\"parcel \n locker\" x \" y  z \""))
        .containsExactly("parcel locker", "x", "y z");
    assertThat(SearchWords.in("a \"not closed  at all")).containsExactly("a", "not closed at all");
    assertThat(SearchWords.in("\"one\"")).containsExactly("one");
  }

  @Test
  void quotesAroundNothingAreNothing() {
    assertThat(SearchWords.in("\"\" \" \t \" \"")).isEmpty();
    assertThat(SearchWords.in("\"\"")).isEmpty();
  }

  @Test
  void aQuoteWithinAWordIsACharacterOfIt() {
    assertThat(SearchWords.in("5\" tv\" a\"b c\"")).containsExactly("5\"", "tv\"", "a\"b", "c\"");
    assertThat(SearchWords.in("\"status\": \"ok\" x")).containsExactly("status\": \"ok", "x");
    assertThat(SearchWords.in("\"\"\"")).containsExactly("\"");
  }

  @Test
  void theyAreFoundInWhatIsWrittenOfThem() {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      String text =
          IntStream.range(0, random.nextInt(9))
              .mapToObj(_ -> "\"\"  \nab\\".charAt(random.nextInt(8)))
              .map(String::valueOf)
              .collect(Collectors.joining());
      assertThat(SearchWords.in(SearchWords.text(SearchWords.in(text))))
          .as(text)
          .isEqualTo(SearchWords.in(text));
    }
  }

  @Test
  void aMegabyteOfQuotesIsReadQuickly() {
    assertThat(SearchWords.in("\"a".repeat(1 << 19))).hasSize(1);
    assertThat(SearchWords.in("\" ".repeat(1 << 19))).isEmpty();
  }
}
