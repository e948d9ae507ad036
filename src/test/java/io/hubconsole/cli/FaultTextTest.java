package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.InputFault.Kind;
import io.hubconsole.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a fault that a hub found is told to whoever typed it. */
class FaultTextTest {
  private static final Texts ENGLISH = Texts.of(FaultText.class, "cli", Locale.ENGLISH);
  private static final Texts SWEDISH =
      Texts.of(FaultText.class, "cli", Locale.forLanguageTag("sv"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clientPostalCode | BAD_POSTAL_CODE | --client-postal-code takes letters, digits, spaces and hyphens, not “x”.
          serviceType      | NOT_A_NUMBER    | --service-type takes a number, not “x”.
          type             | REQUIRED        | --type is needed.
          meta.caseId      | UNKNOWN_CASE    | There is no case x among yours.
          status           | UNKNOWN_WORD    | --status cannot be “x”. The hub says: must be so
          message          | TOO_LONG        | --message is too long: “x”. The hub says: must be so
          email            | OTHER           | The hub does not take it. It says: email must be so
          ''               | OTHER           | The hub does not take it. It says: must be so
          """)
  void namesTheOptionAndNoField(String field, Kind kind, String sentence) {
    assertThat(FaultText.of(new InputFault(field, kind, "x", "must be so"), ENGLISH))
        .isEqualTo(sentence);
  }

  @Test
  void noSentenceOfOursIsTheContracts() {
    for (Texts texts : List.of(ENGLISH, SWEDISH)) {
      assertThat(Arrays.stream(Kind.values()))
          .allSatisfy(
              kind ->
                  assertThat(FaultText.of(new InputFault("meta.caseId", kind, "x", "r"), texts))
                      .doesNotContain("child", "fails because")
                      .hasSizeGreaterThan(10));
    }
  }
}
