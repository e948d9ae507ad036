package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.tls.Tls;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.email.TestCertificate;
import java.io.EOFException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The API over TLS, its certificate from either kind of file. */
@Execution(ExecutionMode.CONCURRENT)
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

  private ServedHubOfTests served() {
    return ServedHubOfTests.ofSeed(
        folder.resolve("hub"),
        Optional.of(TlsFiles.pkcs12(certificate.file(), Optional.of(TestCertificate.PASSWORD))));
  }

  /** Asks on a connection that is kept. */
  private static void assertAnswers(Socket kept) throws Exception {
    kept.getOutputStream()
        .write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] first = kept.getInputStream().readNBytes(12);
    assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    kept.getInputStream().skipNBytes(kept.getInputStream().available());
  }

  @Test
  void whoNeverShakesHandsIsCutOffAndWhoDidIsNot() throws Exception {
    try (ServedHubOfTests served = served();
        Socket kept =
            certificate
                .context()
                .getSocketFactory()
                .createSocket(served.uri().getHost(), served.uri().getPort());
        RawClient silent = new RawClient(served.uri())) {
      kept.setSoTimeout(15_000);
      assertAnswers(kept);
      long began = System.nanoTime();
      assertThat(silent.untilClosed()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
      assertAnswers(kept);
    }
  }

  @Test
  void whoShakesHandsByteByByteIsCutOffAsWell() throws Exception {
    long began = System.nanoTime();
    try (ServedHubOfTests served = served();
        RawClient slow = new RawClient(served.uri())) {
      // The head of a greeting of 512 bytes.
      slow.send("\u0016\u0003\u0001\u0002\u0000");
      assertThat(slow.drip()).isLessThan(40);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(13));
    }
  }

  @Test
  void whoSaysNothingBehindTheHandshakeIsCutOffAsWell() throws Exception {
    try (ServedHubOfTests served = served();
        SSLSocket mute =
            (SSLSocket)
                certificate
                    .context()
                    .getSocketFactory()
                    .createSocket(served.uri().getHost(), served.uri().getPort())) {
      mute.setSoTimeout(15_000);
      mute.startHandshake();
      long began = System.nanoTime();
      assertThatThrownBy(
              () -> {
                if (mute.getInputStream().read() < 0) {
                  throw new EOFException();
                }
              })
          .isInstanceOfAny(EOFException.class, SSLException.class, SocketException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
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
