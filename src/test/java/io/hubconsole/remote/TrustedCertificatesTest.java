package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.email.TestCertificate;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.server.TlsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hubs whose certificates an office has signed itself. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class TrustedCertificatesTest {
  private static final String NAMES = "dns:localhost,ip:127.0.0.1";

  @TempDir Path folder;

  private TestCertificate shown;
  private ServedHubOfTests served;

  @BeforeEach
  void serve() throws Exception {
    shown = TestCertificate.of(folder, NAMES);
    served =
        ServedHubOfTests.ofSeed(
            folder.resolve("hub"),
            Optional.of(TlsFiles.pkcs12(shown.file(), Optional.of(TestCertificate.PASSWORD))));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private RemoteHub open(TrustedCertificates trusted) {
    OkHttpClient client =
        new OkHttpClient.Builder().sslSocketFactory(trusted.factory(), trusted.manager()).build();
    HubAddress.Answer address = HubAddress.read(served.uri().toString());
    return RemoteHub.open(
        ((HubAddress.Answer.Usable) address).address(), "partner-1-token", Locale.ENGLISH, client);
  }

  private Path bundle(String text) throws Exception {
    return Files.writeString(folder.resolve("bundle.pem"), text);
  }

  private static String pem(TestCertificate certificate) throws Exception {
    return "# an office's own\n-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.encoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Test
  void whoTheSystemTrustsIsBelieved() throws Exception {
    try (RemoteHub hub = open(TrustedCertificates.withBundle(bundle(pem(shown))))) {
      assertThat(hub.route(RoutingQuery.EMPTY)).isInstanceOf(RoutingAnswer.NotEnoughData.class);
    }
  }

  @Test
  void nobodyElseIs() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    String another = pem(TestCertificate.of(other, NAMES));
    for (String text :
        new String[] {another, "", "no certificate\n-----BEGIN CERTIFICATE-----\n"}) {
      TrustedCertificates trusted = TrustedCertificates.withBundle(bundle(text));
      assertThatThrownBy(() -> open(trusted)).isInstanceOf(HubException.Unavailable.class);
    }
    assertThatThrownBy(() -> open(TrustedCertificates.ofThisMachine()))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void whoJavaTrustsStaysBelieved() throws Exception {
    assertThat(TrustedCertificates.withBundle(bundle(pem(shown))).manager().getAcceptedIssuers())
        .hasSizeGreaterThan(10);
  }
}
