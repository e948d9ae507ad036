package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.server.ApiClient.Got;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language names come from a server that was started in Sweden. */
@SuppressWarnings("NullAway.Init")
@Execution(ExecutionMode.CONCURRENT)
class NameLanguageApiTest {
  private static final String PRODUCTS = "/api/v3/product-types";

  @TempDir Path folder;
  private ServedHubOfTests served;
  private ApiClient client;

  @BeforeEach
  void serve() {
    HubInstance hub = SeedHub.open(folder, Locale.forLanguageTag("sv-SE"));
    SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
    served = ServedHubOfTests.over(hub, folder);
    client = new ApiClient(served.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    served.close();
  }

  @Test
  void theDefaultNameIsToldWhereNoLanguageIsChosen() {
    Got got = client.get(ApiClient.PARTNER, PRODUCTS);
    assertThat(got.body()).contains("\"name\":\"Mobile phone\"");
    assertThat(got.header("Content-Language")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sv-se, sv-se, Mobiltelefon",
    "SV, sv-se, Mobiltelefon",
    "da-dk, da-dk, Mobile phone",
    "nb-no, nb-no, Mobile phone",
    "fi-fi, fi-fi, Mobile phone",
    "en, en, Mobile phone",
    "de-de, '', Mobile phone",
    "'de, sv;q=0.5', sv-se, Mobiltelefon",
  })
  void theChosenLanguageIsTold(String accepted, String language, String name) {
    Got got = client.get(ApiClient.PARTNER, PRODUCTS, "Accept-Language", accepted);
    assertThat(got.header("Content-Language")).isEqualTo(language);
    assertThat(got.body()).contains("\"name\":\"" + name + "\"");
  }
}
