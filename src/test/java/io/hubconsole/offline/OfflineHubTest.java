package io.hubconsole.offline;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.CapturedMails;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.ServiceOrderHubContract;
import io.hubconsole.offline.outbox.OutboxStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract, kept by a hub that may be away while it is not: over real sockets, with H2. */
@Execution(ExecutionMode.CONCURRENT)
class OfflineHubTest extends ServiceOrderHubContract {
  @Override
  protected HubUnderTest start(Path folder) {
    HubInstance hub = SeedHub.filled(folder.resolve("hub"), WORKSPACES);
    return new AroundRemote(ServedHubOfTests.over(hub, folder.resolve("hub")), folder);
  }

  /** One hub for each token, each with a memory of its own. */
  private static final class AroundRemote implements HubUnderTest {
    /** What three texts of one call can be long, so that all fit into a body of 1 MiB. */
    private static final int THIRD_OF_A_BODY = 300 * 1024;

    private final ServedHubOfTests served;
    private final Path folder;
    private final OutboxStore outbox;
    private final Map<String, OfflineHub> opened = new ConcurrentHashMap<>();

    AroundRemote(ServedHubOfTests served, Path folder) {
      this.served = served;
      this.folder = folder;
      this.outbox = OpeningOfTests.outbox(folder.resolve("outbox"));
    }

    @Override
    public ServiceOrderHub of(String token) {
      OfflineHub hub = opened.computeIfAbsent(token, this::open);
      // Others may have done something since, which is seen a little later, with the next poll.
      hub.expectNews();
      return hub;
    }

    private OfflineHub open(String token) {
      return OfflineHub.open(
          new OpeningOfTests(
                  folder.resolve("memory").resolve(token),
                  outbox,
                  served.uri(),
                  token,
                  Clock.systemUTC())
              .opening());
    }

    @Override
    public List<String> mails() {
      return CapturedMails.in(folder.resolve("hub").resolve("mail"));
    }

    @Override
    public int longestTexts() {
      return THIRD_OF_A_BODY;
    }

    @Override
    public void close() {
      opened.values().forEach(ServiceOrderHub::close);
      served.close();
      outbox.close();
    }
  }
}
