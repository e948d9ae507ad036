package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A hub in this process whose mails are files. */
record EmbeddedHubUnderTest(HubInstance hub, Path mail) implements HubUnderTest {
  @Override
  public ServiceOrderHub of(String token) {
    return hub.openFor(hub.ofToken(token).orElseThrow());
  }

  @Override
  public List<String> mails() {
    if (!Files.exists(mail)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.sorted().map(EmbeddedHubUnderTest::text).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(Path file) {
    try {
      assertThat(file.getFileName().toString()).endsWith(".eml");
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
