package io.hubconsole.crashes;

import io.hubconsole.HubConsole;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The product's own {@code serve} on a folder, killed and started again. */
final class HubThatDies implements AutoCloseable {
  private static final String READY = "listening on ";

  private final Path folder;
  private final int mailPort;
  private OwnJava java;
  private int deaths;

  HubThatDies(Path folder, int mailPort) throws IOException {
    this.folder = folder;
    this.mailPort = mailPort;
    this.java = begin();
  }

  private OwnJava begin() throws IOException {
    return new OwnJava(
        HubConsole.class,
        Map.of("HUB_CONSOLE_HOME", folder.resolveSibling("server-home").toString()),
        List.of(
            "serve",
            "--data",
            folder.toString(),
            "--port",
            "0",
            "--mail",
            "smtp://127.0.0.1:" + mailPort + "?tls=none&from=hub@example.com"));
  }

  /** Waits until it listens. */
  URI uri() throws IOException {
    BufferedReader out = java.process().inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the server ended before it listened");
    }
    return URI.create(line.substring(READY.length()));
  }

  void dieAndComeBack() throws IOException, InterruptedException {
    java.kill();
    deaths++;
    java = begin();
  }

  int deaths() {
    return deaths;
  }

  @Override
  public void close() {
    java.close();
  }
}
