package io.hubconsole.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.remote.HubAddress;
import io.hubconsole.remote.RemoteHub;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * How a hub over HTTP is opened with a memory.
 *
 * @param memory the folder of what is remembered
 */
record OpeningOfTests(Path memory, OutboxStore outbox, URI uri, String token, Clock clock) {
  static final StoreKey KEY = new StoreKey("ab".repeat(32));

  /** An outbox in that folder, as a home has one. */
  static OutboxStore outbox(Path folder) {
    return OutboxStore.open(folder, KEY, Clock.systemUTC(), Locale.ENGLISH);
  }

  Opening opening() {
    return new Opening(
        () -> remote(Duration.ofSeconds(30)),
        Optional.of(() -> remote(Duration.ofSeconds(3))),
        memory,
        KEY,
        outbox,
        true,
        new Target(uri.toString(), Optional.of("profile of " + token), token),
        "Anna",
        clock,
        Locale.ENGLISH);
  }

  private ServiceOrderHub remote(Duration longest) {
    assertThat(HubAddress.read(uri.toString())).isInstanceOf(HubAddress.Answer.Usable.class);
    HubAddress address = ((HubAddress.Answer.Usable) HubAddress.read(uri.toString())).address();
    return RemoteHub.open(
        address,
        token,
        Locale.ENGLISH,
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(RemoteHub.LONGEST_WRITE)
            .callTimeout(longest)
            .build());
  }
}
