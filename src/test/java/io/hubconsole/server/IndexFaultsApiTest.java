package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.server.ApiClient.Got;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is answered where the index of the log cannot be had. */
@Timeout(60)
class IndexFaultsApiTest {
  private static final String ROW =
      "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";

  @TempDir Path folder;

  @Test
  void theLogIsAskedLaterAndAllElseGoesOn() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "by a file");
    HubInstance hub =
        HubInstance.open(
            new DatabaseAddress.Folder(folder.resolve("hub")),
            new MailSettings.None(),
            new IndexPlace.Folder(taken),
            Locale.ENGLISH,
            Clock.systemUTC());
    SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
    try (ServedHubOfTests served = ServedHubOfTests.over(hub, folder);
        ApiClient client = new ApiClient(served.uri())) {
      Got find = client.post(ApiClient.PARTNER, "/api/v3/requests/find", "{}");
      assertThat(find.status()).isEqualTo(503);
      assertThat(find.body()).contains("The log cannot be searched just now");
      // A client may go on with everything else.
      assertThat(find.header("Hub-Is-Up")).isEqualTo("true");
      assertThat(find.header("Retry-After")).matches("1|2[0-9]|30");
      assertThat(client.post(ApiClient.PARTNER, "/api/v3/requests/log", ROW).status())
          .isEqualTo(200);
    }
  }
}
