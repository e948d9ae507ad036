package io.hubconsole.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom a desk believes to be a hub: whoever Java trusts, and whoever the system does, since an
 * office puts its own authority there. There is no way to believe everybody.
 *
 * @param factory makes connections that check
 * @param manager checks
 */
public record TrustedCertificates(SSLSocketFactory factory, X509TrustManager manager) {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedCertificates.class);

  /** Where Debian, Fedora and openSUSE keep what their users trust. */
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  /** Those of this machine; of Java alone where a trust store is named to it. */
  public static TrustedCertificates ofThisMachine() {
    return ofThisMachine(Optional.empty());
  }

  /**
   * Those of this machine, and more.
   *
   * @param further a file in PEM; one that cannot be read adds none
   */
  public static TrustedCertificates ofThisMachine(Optional<Path> further) {
    List<Certificate> more = new ArrayList<>(ofSystem());
    further.map(TrustedCertificates::inFile).ifPresent(more::addAll);
    return of(more);
  }

  private static Collection<? extends Certificate> ofSystem() {
    if (System.getProperty("javax.net.ssl.trustStore") != null) {
      return List.of();
    }
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return inStore("Windows-ROOT");
    }
    if (system.startsWith("mac")) {
      return inStore("KeychainStore");
    }
    return BUNDLES.stream()
        .filter(Files::isReadable)
        .findFirst()
        .<Collection<? extends Certificate>>map(TrustedCertificates::inFile)
        .orElseGet(List::of);
  }

  /** Java's own and those of a file in PEM; one that cannot be read adds none. */
  static TrustedCertificates withBundle(Path bundle) {
    return of(inFile(bundle));
  }

  private static Collection<? extends Certificate> inFile(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(stream);
    } catch (IOException | GeneralSecurityException unreadable) {
      // Not a warning: it would be one for each connection. Whoever reads IT's settings tells it.
      LOG.debug("The certificates in {} cannot be read: {}", file, unreadable.getMessage());
      return List.of();
    }
  }

  private static Collection<Certificate> inStore(String type) {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      List<Certificate> found = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(alias)) {
          found.add(store.getCertificate(alias));
        }
      }
      return found;
    } catch (IOException | GeneralSecurityException unreadable) {
      LOG.warn("The system's certificates cannot be read: {}", unreadable.getMessage());
      return List.of();
    }
  }

  private static TrustedCertificates of(Collection<? extends Certificate> more) {
    try {
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      for (Certificate certificate : managerOf(null).getAcceptedIssuers()) {
        all.setCertificateEntry("java-" + number++, certificate);
      }
      for (Certificate certificate : more) {
        all.setCertificateEntry("system-" + number++, certificate);
      }
      X509TrustManager manager = managerOf(all);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new TrustedCertificates(context.getSocketFactory(), manager);
    } catch (IOException | GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no TLS", impossible);
    }
  }

  private static X509TrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }
}
