package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.wire.ContractJson;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer HIDE.me-1",
        "Authorization: Basic SElERTpoaWRl",
        "{\"Authorization\": \"Bearer HIDEme12\"}",
        "X-Hub-Api-Token: HIDE",
        "{\"X-Hub-Api-Token\":\"HIDE\"}",
        "https://hub.example/api?accessToken=HIDE&x=1",
        "https://hub.example/api?x=1&access_token=HIDE",
        "https://user:HIDE@hub.example/",
        "{\"password\":\"HIDE\"}",
        "{\"password\" : \"a\\\"HIDE\"}",
        "{\"clientSecret\":\"HIDE\",\"n\":1}",
        "{\"inner\":\"{\\\"apiKey\\\":\\\"HIDE\\\"}\"}",
        "<soap:Password type=\"x\">HIDE</soap:Password>",
        "grant_type=password&password=HIDE&scope=a",
        "refresh_token=HIDE",
        "{\"lösenord\":\"HIDE\"}",
        "{\"L\\u00f6senord\":\"HIDE\"}",
        "{\"personnummer\":\"HIDE\",\"n\":1}",
        "{\"fødselsnr\":\"HIDE\"}",
        "<salasana>HIDE</salasana>",
        "cpr-nr=HIDE",
        "passord: HIDE",
        "<answer accessToken=\"HIDE\">ok</answer>",
      })
  void takesSecretsOut(String logged) {
    String kept = Redaction.SECRETS.of(logged);
    assertThat(kept).doesNotContain("HIDE").doesNotContain("SElERTpoaWRl").contains("[token]");
    if (logged.startsWith("{")) {
      assertThat(new ContractJson().readTree(kept)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to anna.hide+x@mail.example.com now",
        "https://x.example/?to=anna.hide%40mail.example.com&y=1",
        "{\"email\":\"anna.hide@mail.example\"}",
        "o'hide@example.com",
        "\\u003canna.hide\\u0040example.com",
      })
  void takesAddressesOut(String logged) {
    assertThat(Redaction.SECRETS_AND_ADDRESSES.of(logged))
        .doesNotContain("hide")
        .contains("[address]");
    assertThat(Redaction.SECRETS.of(logged)).isEqualTo(logged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"trackingNumber\":\"1Z99\",\"tokens\":3}",
        "Invalid consignee phone number",
        "401 Unauthorized: the session token has expired",
        "@ noon",
        "{\"personName\":\"Anne\",\"passenger\":\"B\",\"passport\":\"no\",\"cprPath\":1}",
        "{\"lösning\":\"ny\",\"senord\":\"x\",\"fødselsdag\":\"1970\",\"tunnusluku\":7}",
        "lösenordet är bytt; personnummer saknas; hetu puuttuu",
      })
  void leavesTheRest(String logged) {
    assertThat(Redaction.SECRETS_AND_ADDRESSES.of(logged)).isEqualTo(logged);
  }

  @Test
  void numbersThatAreSecretsBecomeTexts() {
    assertThat(Redaction.SECRETS.of("{\"pinCode\": 1234, \"a\": 5}"))
        .isEqualTo("{\"pinCode\": \"[token]\", \"a\": 5}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\\\"",
        "a.",
        "a@",
        "token=",
        "\"",
        "{\"",
        "'a",
        "l",
        "lx",
        "fdselsn",
        "henkil",
        "cpr_",
        "personn:"
      })
  void megabytesTakeNoLongerThanTheirLength(String piece) {
    String huge = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> Redaction.SECRETS_AND_ADDRESSES.of(huge));
  }
}
