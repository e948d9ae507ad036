package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.machine.MachineSettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways that calls take where variables name a proxy, as a support bundle tells them. */
class OutwardWaysTest {
  private final OutwardCalls calls =
      OutwardCalls.of(
          MachineSettings.NONE,
          Map.of(
              "HTTPS_PROXY",
              "http://me:secret@proxy.example.com:3128",
              "NO_PROXY",
              "inside.example.com"));

  @ParameterizedTest
  @ValueSource(strings = {"https://hub.example.com", "https://växjö.example/hub"})
  void throughTheProxy(String address) {
    assertThat(calls.waysTo(address))
        .containsExactly(
            new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128)));
  }

  /** A name with an underscore is no host to Java: the client calls it directly. */
  @ParameterizedTest
  @ValueSource(strings = {"https://inside.example.com", "https://hub_1.corp", "http://127.0.0.1"})
  void directly(String address) {
    assertThat(calls.waysTo(address)).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void whatIsNoAddressHasNone() {
    assertThat(calls.waysTo("hub.example.com")).isEmpty();
    assertThat(calls.waysTo("")).isEmpty();
  }
}
