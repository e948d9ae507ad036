package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.tls.Tls;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.email.TestCertificate;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over TLS, its certificate from either kind of file. */
class TlsTest {
  @TempDir Path folder = Path.of(".");

  @SuppressWarnings("NullAway.Init")
  private TestCertificate certificate;

  @BeforeEach
  void makeCertificate() throws Exception {
    certificate = TestCertificate.of(folder, "dns:localhost,ip:127.0.0.1");
  }

  private Path pem(String name, String kind, byte[] bytes) throws Exception {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
  }

  private void assertHealthy(Tls tls) throws Exception {
    try (ServedHubOfTests served =
        ServedHubOfTests.ofSeed(folder.resolve("hub"), Optional.of(tls))) {
      assertThat(served.uri().getScheme()).isEqualTo("https");
      try (HttpClient http = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
        HttpRequest health = HttpRequest.newBuilder(served.uri().resolve("/health")).build();
        assertThat(http.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void aPkcs12FileWillDo() throws Exception {
    assertHealthy(TlsFiles.pkcs12(certificate.file(), Optional.of(TestCertificate.PASSWORD)));
  }

  @Test
  void aPairOfPemFilesWillDo() throws Exception {
    Path shown = pem("hub.crt", "CERTIFICATE", certificate.encoded());
    Path key = pem("hub.key", "PRIVATE KEY", certificate.encodedKey());
    assertHealthy(TlsFiles.pem(shown, key, Optional.empty()));
  }

  @Test
  void whatCannotBeReadIsToldByItsName() {
    assertThatThrownBy(() -> TlsFiles.pkcs12(certificate.file(), Optional.of("wrong")))
        .isInstanceOf(TlsFiles.Unreadable.class);
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> TlsFiles.pem(none, none, Optional.empty()))
        .isInstanceOfSatisfying(
            TlsFiles.Unreadable.class, fault -> assertThat(fault.file()).isEqualTo(none));
  }
}
