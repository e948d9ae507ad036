package io.hubconsole.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Recognised.CaseNumber;
import io.hubconsole.desk.session.Recognised.EmailAddress;
import io.hubconsole.desk.session.Recognised.Guid;
import io.hubconsole.desk.session.Recognised.PostalCode;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedTest {
  private static final Guid GUID =
      new Guid(UUID.fromString("d647067f-20d4-4ac3-891e-a4549e727be0"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d647067f-20d4-4ac3-891e-a4549e727be0",
        "D647067F-20D4-4AC3-891E-A4549E727BE0",
        " {d647067f-20d4-4ac3-891e-a4549e727be0} ",
        "https://hub.example/case?guid=d647067f-20d4-4ac3-891e-a4549e727be0&x=1",
        "Hej!\nÄrendet är d647067f-20d4-4ac3-891e-a4549e727be0.\nMvh"
      })
  void aGuidAnywhereInWhatIsPasted(String text) {
    assertThat(Recognised.in(text)).containsExactly(GUID);
  }

  @Test
  void aNumberMayBeACaseAndAPostalCode() {
    assertThat(Recognised.in("7680")).containsExactly(new CaseNumber(7680), new PostalCode("7680"));
    assertThat(Recognised.in(" #123456 ")).containsExactly(new CaseNumber(123456));
    assertThat(Recognised.in("352 36")).containsExactly(new PostalCode("352 36"));
    assertThat(Recognised.in("999999999")).containsExactly(new CaseNumber(999_999_999));
    assertThat(Recognised.in("9999999999")).isEmpty();
    assertThat(Recognised.in("٧٦٨٠")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "asa@kund.example, asa@kund.example",
    "Åsa <asa.b+x@kund.example>, asa.b+x@kund.example",
    "mailto:asa@kund.example?subject=x, asa@kund.example?subject=x",
    "'Skriv till asa@kund.example.', asa@kund.example",
    "'(asa@kund.example)', asa@kund.example"
  })
  void anAddressAnywhereInWhatIsPasted(String text, String address) {
    assertThat(Recognised.in(text).getFirst()).isInstanceOf(EmailAddress.class);
    if (!address.contains("?")) {
      assertThat(Recognised.in(text)).containsExactly(new EmailAddress(address));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Åsa Öberg",
        "a@b",
        "@b.se",
        "a@b@c.se",
        "12-34",
        "#",
        "😀",
        "שלום",
        "\0",
        "\ud800"
      })
  void wordsAreJustWords(String text) {
    assertThat(Recognised.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "@", "a@", "a@b.", "1", "d647067f-", "a.", "😀", " "})
  @Timeout(value = 2, unit = TimeUnit.SECONDS)
  void aMegabyteIsReadAtOnce(String part) {
    assertThat(Recognised.in(part.repeat((1 << 20) / part.length()))).isEmpty();
  }
}
