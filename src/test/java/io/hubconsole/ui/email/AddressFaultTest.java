package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of an address while it is typed. */
@Execution(ExecutionMode.CONCURRENT)
class AddressFaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a@b.se",
        " a@b.se\t",
        "o'brien+tag@sub.example.com",
        "\"a b\"@b.se",
        "a@[127.0.0.1]"
      })
  void whatMayBeAnAddressIsLeftToTheHub(String given) {
    assertThat(AddressFault.in(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'a@b.se\r\nBcc: c@d.se', LINE_BREAK",
    "'a@b.se\u0000', LINE_BREAK",
    "'a@b.se, c@d.se', SEVERAL",
    "a@b.se;c@d.se, SEVERAL",
    "a@b.se c@d.se, SEVERAL",
    "a@b@c.se, TWO_SIGNS",
    "Anna <a@b.se>, WITH_NAME",
    "an na@b.se, BLANK_WITHIN",
    "åsa@b.se, FOREIGN_LETTER",
    "anna, INCOMPLETE",
    "@b.se, INCOMPLETE",
    "anna@, INCOMPLETE",
    "anna@b., INCOMPLETE"
  })
  void whatIsPlainlyWrongIsToldAtOnce(String given, AddressFault fault) {
    assertThat(AddressFault.in(given)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a@", "@"})
  void aMegabyteIsTooLong(String piece) {
    assertThat(AddressFault.in(piece.repeat(1 << 20))).contains(AddressFault.TOO_LONG);
  }
}
