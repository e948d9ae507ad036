package io.hubconsole.desk.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** A file in which IT names authorities. */
record CertificateFile(Path path) {

  /** Whether at least one certificate can be read in it now; waits for the disk. */
  boolean holdsSome() {
    try (InputStream stream = Files.newInputStream(path)) {
      return !CertificateFactory.getInstance("X.509").generateCertificates(stream).isEmpty();
    } catch (IOException | CertificateException unreadable) {
      return false;
    }
  }
}
