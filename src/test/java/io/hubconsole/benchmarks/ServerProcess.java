package io.hubconsole.benchmarks;

import io.hubconsole.HubConsole;
import io.hubconsole.embedded.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a Java of its own, with as much memory as the README gives it. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "listening on ";

  private final Process process;
  private final URI uri;

  private ServerProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** The product's own {@code serve} on a hub in that folder. */
  static ServerProcess serve(Path folder) throws IOException {
    return start(HubConsole.class, "serve", "--data", folder.toString(), "--port", "0");
  }

  /** {@link HelloServer} with answers of that length. */
  static ServerProcess hello(int bytes) throws IOException {
    return start(HelloServer.class, Integer.toString(bytes));
  }

  private static ServerProcess start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        ChildJvm.command(List.of("-XX:+UseSerialGC", "-Xmx320m"), main, List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server ended before it listened");
    }
    return new ServerProcess(process, URI.create(line.substring(READY.length())));
  }

  URI uri() {
    return uri;
  }

  /** The most of the machine's memory that it has held so far, its start included, in MiB. */
  long mostResidentMebibytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
