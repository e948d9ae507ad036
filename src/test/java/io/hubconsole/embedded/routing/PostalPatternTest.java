package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalPatternTest {

  @ParameterizedTest
  @CsvSource({
    "35236, 35236, true",
    "352 36, 35236, true",
    "35236, 352360, false",
    "352*, 352, true",
    "352*, 35, false",
    "35 2*, 35299, true",
    "sw1*, SW1A2, true",
    "*, X, true",
    "35000-35999, 35000, true",
    "35000 - 35999, 35999, true",
    "35000-35999, 36000, false",
    "35000-35999, 3500, false",
    "35000-35999, 350000, false",
    "1-1-1-9, 1-5, true",
    "LV-1001, LV-1001, true",
    "A1-C1, B1, true"
  })
  void aPatternHoldsWhatItShould(String written, String code, boolean holds) {
    PostalPattern pattern = PostalPattern.parse(written).orElseThrow();
    assertThat(pattern.matches(code)).isEqualTo(holds);
    assertThat(PostalPattern.parse(pattern.written())).contains(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "3*5", "**", "36000-35000", "352_6", "３５２", "35236\n", "å*"})
  void whatIsNoPatternIsRefused(String written) {
    assertThat(PostalPattern.parse(written)).isEmpty();
  }

  @Test
  void packedCodesCompareAsTheirPatternsMatch() {
    RandomWorkspaces random = new RandomWorkspaces(11);
    int held = 0;
    for (int i = 0; i < 100_000; i++) {
      Optional<PostalPattern> read = PostalPattern.parse(random.postalPattern());
      String code = PostalPattern.normalised(random.postalCode());
      if (read.isPresent()) {
        PostalPattern pattern = read.get();
        boolean holds =
            PackedPostalCode.holds(
                PackedPostalCode.first(pattern),
                PackedPostalCode.last(pattern),
                PackedPostalCode.of(code));
        assertThat(holds).as("%s in %s", code, pattern).isEqualTo(pattern.matches(code));
        held += holds ? 1 : 0;
      }
    }
    assertThat(held).isGreaterThan(1000);
  }

  @Test
  void anExampleIsHeldByItsPattern() {
    RandomWorkspaces random = new RandomWorkspaces(12);
    for (int i = 0; i < 10_000; i++) {
      PostalPattern.parse(random.postalPattern())
          .ifPresent(
              pattern ->
                  assertThat(pattern.matches(pattern.example())).as(pattern.written()).isTrue());
    }
    assertThat(List.of("35000-35999", "352*", "*", "SW*", "352366*", "35236"))
        .map(written -> PostalPattern.parse(written).orElseThrow().example())
        .containsExactly("35000", "35200", "00000", "SW", "352366", "35236");
  }

  @Test
  void whatIsLongerThanAnyCodeCannotBeSatisfied() {
    assertThat(PostalPattern.parse("12345678901").orElseThrow().isSatisfiable()).isFalse();
    assertThat(PostalPattern.parse("12345678901*").orElseThrow().isSatisfiable()).isFalse();
    assertThat(PostalPattern.parse("1234567890*").orElseThrow().isSatisfiable()).isTrue();
  }
}
