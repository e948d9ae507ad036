package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The environment of a process whose toolkit starts beside other threads. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(OS.LINUX)
class SettledEnvironmentTest {
  /** How often the environment was moved when the toolkit's variables were set. */
  private static int moved(String settled) throws IOException {
    ProcessBuilder starting = new ProcessBuilder(ChildJvm.command(EnvironmentProbe.class, settled));
    starting.environment().keySet().removeAll(SettledEnvironment.SET_BY_JAVAFX.keySet());
    starting.environment().remove("JAVA_TOOL_OPTIONS");
    Process probe = starting.redirectErrorStream(true).start();
    String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).matches("\\d+\\R");
    return Integer.parseInt(said.strip());
  }

  @Test
  @Timeout(60)
  void isNotMovedByTheToolkitOnceItIsSettled() throws IOException {
    assertThat(moved("as it was")).isPositive();
    assertThat(moved("settled")).isZero();
  }

  @Test
  void isSettledByTheStartCommandOfThePackage() throws IOException {
    String script = Files.readString(Path.of("installer/linux/hub-console"));
    String before = script.substring(0, script.indexOf("\nexec "));
    String export =
        before.lines().filter(line -> line.startsWith("export ")).collect(Collectors.joining(" "));
    assertThat(SettledEnvironment.SET_BY_JAVAFX)
        .allSatisfy(
            (name, value) ->
                assertThat(export).contains(" %s=\"${%s-%s}\"".formatted(name, name, value)));
  }
}
