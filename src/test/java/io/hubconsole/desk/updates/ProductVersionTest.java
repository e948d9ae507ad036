package io.hubconsole.desk.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ProductVersionTest {
  /** The order that semantic versioning gives as its example, and more. */
  private static final List<String> ASCENDING =
      List.of(
          "0.1.0",
          "0.9.9",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "1.0.1",
          "1.2.0",
          "1.10.0",
          "99999999999999999999.0.0");

  private static ProductVersion version(String text) {
    return ProductVersion.read(text).orElseThrow();
  }

  @Test
  void areInTheOrderOfSemanticVersioning() {
    List<ProductVersion> shuffled =
        new ArrayList<>(ASCENDING.stream().map(ProductVersionTest::version).toList());
    Collections.shuffle(shuffled, new Random(14));
    Collections.sort(shuffled);
    assertThat(shuffled).extracting(ProductVersion::text).isEqualTo(ASCENDING);
  }

  @Test
  void sameOnesAreTheSameHoweverWritten() {
    assertThat(version("v1.2")).isEqualByComparingTo(version("1.2.0+build.5"));
    assertThat(version("1")).isEqualByComparingTo(version("1.0.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1.", "1.2.3.4", "1.2.3-", " 1.2.3", "1.2.3\n", "-1"})
  void othersAreNone(String text) {
    assertThat(ProductVersion.read(text)).isEmpty();
    assertThat(ProductVersion.read("1.2.3-" + "a".repeat(100))).isEmpty();
  }
}
