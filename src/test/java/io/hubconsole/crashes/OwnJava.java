package io.hubconsole.crashes;

import io.hubconsole.embedded.ChildJvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java of its own, which may be killed. */
final class OwnJava implements AutoCloseable {
  private final Process process;

  OwnJava(Class<?> main, Map<String, String> environment, List<String> words) throws IOException {
    List<String> command =
        ChildJvm.command(
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx320m"), main, words);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    process = builder.start();
  }

  Process process() {
    return process;
  }

  /** At once, without a last word: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
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
