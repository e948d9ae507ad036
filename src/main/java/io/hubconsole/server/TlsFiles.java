package io.hubconsole.server;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the certificate that a server shows, and its key. */
public final class TlsFiles {
  private TlsFiles() {}

  /** A certificate or key that cannot be read. */
  public static final class Unreadable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Path file;

    private Unreadable(Path file, Throwable cause) {
      super("unreadable", cause);
      this.file = file;
    }

    public Path file() {
      return file;
    }
  }

  /**
   * From a PKCS#12 file with one key in it.
   *
   * @throws Unreadable where it is none, or the password is not its
   */
  public static Tls pkcs12(Path file, Optional<String> password) {
    mustBeReadable(file);
    char[] secret = password.orElse("").toCharArray();
    return tls(
        file,
        () ->
            Keys.builder()
                .keystore(
                    store ->
                        store
                            .keystore(Resource.create(file))
                            .type("PKCS12")
                            .passphrase(secret)
                            .keyPassphrase(secret)
                            .keyAlias(aliasOfKey(file, secret)))
                .build());
  }

  private static String aliasOfKey(Path file, char[] secret) {
    try (InputStream stored = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stored, secret);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return alias;
        }
      }
      throw new IllegalStateException("no key");
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /**
   * From a certificate, with its chain, and a key in PKCS#8, each in a PEM file.
   *
   * @throws Unreadable where one is none, or the password is not the key's
   */
  public static Tls pem(Path certificate, Path key, Optional<String> password) {
    mustBeReadable(certificate);
    mustBeReadable(key);
    return tls(
        key,
        () ->
            Keys.builder()
                .pem(
                    pem -> {
                      pem.key(Resource.create(key)).certificates(Resource.create(certificate));
                      pem.certChain(Resource.create(certificate));
                      password.ifPresent(text -> pem.keyPassphrase(text.toCharArray()));
                    })
                .build());
  }

  private static void mustBeReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Unreadable(file, new NoSuchFileException(file.toString()));
    }
  }

  private static Tls tls(Path file, Supplier<Keys> read) {
    try {
      Keys keys = read.get();
      return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
    } catch (RuntimeException fault) {
      throw new Unreadable(file, fault);
    }
  }
}
