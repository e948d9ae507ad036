package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.CapturedMails;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.ServiceOrderHubContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;

/**
 * The contract, kept by a hub behind the product's own server over real sockets. A test of one
 * database extends this and tells how a hub on it is opened.
 */
abstract class RemoteHubContract extends ServiceOrderHubContract {

  /**
   * Opens a hub that holds {@link #WORKSPACES}, whose mails go to {@code mail} in the folder and
   * whose sentences are English.
   */
  abstract HubInstance open(Path folder) throws Exception;

  @Override
  protected HubUnderTest start(Path folder) throws Exception {
    HubInstance hub = open(folder);
    return new OverHttp(ServedHubOfTests.over(hub, folder), folder.resolve("mail"));
  }

  /** One connection for each token. */
  private static final class OverHttp implements HubUnderTest {
    /** What three texts of one call can be long, so that all fit into a body of 1 MiB. */
    private static final int THIRD_OF_A_BODY = 300 * 1024;

    private final ServedHubOfTests served;
    private final Path mail;
    private final OkHttpClient client =
        new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(30)).build();
    private final Map<String, ServiceOrderHub> opened = new ConcurrentHashMap<>();

    OverHttp(ServedHubOfTests served, Path mail) {
      this.served = served;
      this.mail = mail;
    }

    @Override
    public ServiceOrderHub of(String token) {
      return opened.computeIfAbsent(token, this::open);
    }

    private ServiceOrderHub open(String token) {
      assertThat(HubAddress.read(served.uri().toString()))
          .isInstanceOf(HubAddress.Answer.Usable.class);
      HubAddress address =
          ((HubAddress.Answer.Usable) HubAddress.read(served.uri().toString())).address();
      return RemoteHub.open(address, token, Locale.ENGLISH, client);
    }

    @Override
    public List<String> mails() {
      return CapturedMails.in(mail);
    }

    @Override
    public int longestTexts() {
      return THIRD_OF_A_BODY;
    }

    @Override
    public void close() {
      opened.values().forEach(ServiceOrderHub::close);
      served.close();
    }
  }
}
