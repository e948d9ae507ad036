package io.hubconsole.desk.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A file in which IT names authorities. */
record CertificateFile(Path path) {
  /** Every start and every command waits for it; a share that hangs is not there. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /**
   * Whether at least one certificate can be read in it now; waits for the disk, but not for long.
   */
  boolean holdsSome() {
    return CompletableFuture.supplyAsync(
            this::isReadable, Thread.ofPlatform().daemon().name("certificates")::start)
        .exceptionally(_ -> false)
        .completeOnTimeout(false, LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private boolean isReadable() {
    try (InputStream stream = Files.newInputStream(path)) {
      return !CertificateFactory.getInstance("X.509").generateCertificates(stream).isEmpty();
    } catch (IOException | CertificateException unreadable) {
      return false;
    }
  }
}
