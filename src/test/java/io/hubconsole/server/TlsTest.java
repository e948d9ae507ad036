package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.tls.Tls;
import io.hubconsole.ServedHubOfTests;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over TLS, its certificate from either kind of file. */
class TlsTest {
  private static final String PASSWORD = "changeit-not";

  @TempDir Path folder = Path.of(".");

  @BeforeEach
  void makeCertificate() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "hub",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-keystore",
            pkcs12().toString(),
            "-storepass",
            PASSWORD,
            "-storetype",
            "PKCS12");
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
  }

  private Path pkcs12() {
    return folder.resolve("hub.p12");
  }

  private KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(pkcs12())) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
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
      try (HttpClient http = HttpClient.newBuilder().sslContext(trusting()).build()) {
        HttpRequest health = HttpRequest.newBuilder(served.uri().resolve("/health")).build();
        assertThat(http.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
    }
  }

  private SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("hub", store().getCertificate("hub"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void aPkcs12FileWillDo() throws Exception {
    assertHealthy(TlsFiles.pkcs12(pkcs12(), Optional.of(PASSWORD)));
  }

  @Test
  void aPairOfPemFilesWillDo() throws Exception {
    KeyStore store = store();
    Path certificate = pem("hub.crt", "CERTIFICATE", certificate(store));
    Path key =
        pem("hub.key", "PRIVATE KEY", store.getKey("hub", PASSWORD.toCharArray()).getEncoded());
    assertHealthy(TlsFiles.pem(certificate, key, Optional.empty()));
  }

  private static byte[] certificate(KeyStore store) throws Exception {
    return store.getCertificate("hub").getEncoded();
  }

  @Test
  void whatCannotBeReadIsToldByItsName() {
    assertThatThrownBy(() -> TlsFiles.pkcs12(pkcs12(), Optional.of("wrong")))
        .isInstanceOf(TlsFiles.Unreadable.class);
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> TlsFiles.pem(none, none, Optional.empty()))
        .isInstanceOfSatisfying(
            TlsFiles.Unreadable.class, fault -> assertThat(fault.file()).isEqualTo(none));
  }
}
