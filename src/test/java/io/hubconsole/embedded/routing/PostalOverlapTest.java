package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalOverlapTest {

  @ParameterizedTest
  @CsvSource({
    "352*, 35*, 352*",
    "352*, 36*,",
    "352*, 35236, 35236",
    "35000-35999, 352*, 35200-35299",
    "35250-36000, 352*, 35250-35299",
    "35000-35999, 35*, 35000-35999",
    "35000-35999, 352361*,",
    "35000-35999, 35500-36500, 35500-35999",
    "35000-35999, 35999-36500, 35999",
    "3500-3599, 35000-35999,",
    "AA1-AC9, AB*, AB--ABZ",
    "1-1-1-9, 1-5-1-5, 1-5-1-5",
    "*, 352*, 352*"
  })
  void theOverlapIsToldAsAPattern(String one, String other, String expected) {
    PostalPattern first = PostalPattern.parse(one).orElseThrow();
    PostalPattern second = PostalPattern.parse(other).orElseThrow();
    Optional<String> written = Optional.ofNullable(expected);
    assertThat(PostalOverlap.of(first, second).map(PostalPattern::written)).isEqualTo(written);
    assertThat(PostalOverlap.of(second, first).map(PostalPattern::written)).isEqualTo(written);
  }

  @Test
  void anOverlapHoldsOnlyWhatBothHoldAndIsEmptyOnlyWhereNothingIs() {
    RandomWorkspaces random = new RandomWorkspaces(13);
    int overlaps = 0;
    for (int i = 0; i < 50_000; i++) {
      Optional<PostalPattern> one = PostalPattern.parse(random.postalPattern());
      Optional<PostalPattern> other = PostalPattern.parse(random.postalPattern());
      String code = PostalPattern.normalised(random.postalCode());
      if (one.isEmpty() || other.isEmpty()) {
        continue;
      }
      Optional<PostalPattern> overlap = PostalOverlap.of(one.get(), other.get());
      boolean both = one.get().matches(code) && other.get().matches(code);
      if (overlap.isPresent()) {
        String example = overlap.get().example();
        assertThat(one.get().matches(example) && other.get().matches(example))
            .as("%s of %s and %s", example, one, other)
            .isTrue();
        assertThat(!overlap.get().matches(code) || both).isTrue();
        assertThat(PostalPattern.parse(overlap.get().written())).isEqualTo(overlap);
        overlaps++;
      } else {
        assertThat(both).as("%s in %s and %s", code, one, other).isFalse();
      }
    }
    assertThat(overlaps).isGreaterThan(1000);
  }
}
