package io.hubconsole.embedded.email;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate made for one test run; nobody but the test trusts it. */
public final class TestCertificate {
  public static final String PASSWORD = "changeit";

  private static final String ALIAS = "test";

  private final Path file;
  private final KeyStore store;

  private TestCertificate(Path file, KeyStore store) {
    this.file = file;
    this.store = store;
  }

  /** A certificate made out to those names, such as {@code dns:localhost,ip:127.0.0.1}. */
  public static TestCertificate of(Path folder, String names) throws Exception {
    Path file = folder.resolve("certificate-" + Integer.toHexString(names.hashCode()) + ".p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=test",
            "-ext",
            "SAN=" + names,
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD,
            "-storetype",
            "PKCS12");
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getInputStream().readAllBytes();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      store.load(stored, PASSWORD.toCharArray());
    }
    return new TestCertificate(file, store);
  }

  /** With its key, under {@link #PASSWORD}, as PKCS#12. */
  public Path file() {
    return file;
  }

  public byte[] encoded() throws Exception {
    return store.getCertificate(ALIAS).getEncoded();
  }

  /** Its private key, in PKCS#8. */
  public byte[] encodedKey() throws Exception {
    return store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
  }

  /** Shows this certificate, and trusts it alone. */
  public SSLContext context() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
