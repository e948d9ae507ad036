package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.remote.HubAddress.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hub.example.com",
        " https://hub.example.com:8443/office/ ",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://127.8.8.8",
        "http://[::1]:8080",
      })
  void theseCanBeUsed(String text) {
    assertThat(HubAddress.read(text)).isInstanceOf(Answer.Usable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://hub.example.com/api/v3", "https://hub.example.com/office/api/v3/"})
  void anAddressCopiedWithItsInterfaceIsTheHubs(String text) {
    assertThat(HubAddress.read(text))
        .isInstanceOfSatisfying(
            Answer.Usable.class,
            usable ->
                assertThat(usable.address().operation("api/v3/routing").build().toString())
                    .isEqualTo(text.replaceFirst("api/v3/?$", "api/v3/routing")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hub.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://192.168.0.7:8080",
        "http://0.0.0.0",
        "http://[2001:db8::1]",
      })
  void noTokenGoesInTheClear(String text) {
    assertThat(HubAddress.read(text)).isEqualTo(new Answer.InTheClear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hub.example.com",
        "ftp://hub.example.com",
        "https://",
        "https://me:secret@hub.example.com",
        "https://hub.example.com?accessToken=t",
        "https://hub.example.com#x",
        "https://hub example.com",
      })
  void theseAreNone(String text) {
    assertThat(HubAddress.read(text)).isEqualTo(new Answer.NoAddress());
  }
}
