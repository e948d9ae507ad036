package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.hub.ServiceOrderHub;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person is told of faults of the product: after a hub has done what it was told, and
 * before.
 */
final class CommandFaultsTest {
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final Set<String> WRITES = Set.of("sendCompletedEmail", "saveRequest");

  /** Held, so that the level that is set stays: a fault is made on purpose. */
  private static final Logger LOG = Logger.getLogger(CommandFaults.class.getName());

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SeedCommands seed;

  @AfterEach
  void speak() {
    LOG.setLevel(null);
  }

  @BeforeEach
  void fill() {
    LOG.setLevel(Level.OFF);
    seed = new SeedCommands(folder);
  }

  private Outcome run(Throwable fault, String... words) {
    return new CommandLineRun(doors(fault), folder.resolve("home")).run(words);
  }

  @Test
  void aMailThatMayHaveLeftIsNotToldAsRefused() {
    Outcome told =
        run(
            new IllegalStateException("a fault"),
            "resend",
            "--data",
            seed.data(),
            "--guid",
            FINAL_CASE);
    assertUnknown(told);
    assertThat(folder.resolve("data/mail")).isDirectoryContaining("glob:**.eml");
  }

  @Test
  void norIsOneAfterWhichMemoryRanOut() {
    assertUnknown(
        run(
            new OutOfMemoryError("no room"),
            "resend",
            "--data",
            seed.data(),
            "--guid",
            FINAL_CASE));
  }

  @Test
  void aCallThatMayHaveBeenLoggedIsNotToldAsRefused() {
    assertUnknown(
        run(
            new IllegalStateException("a fault"),
            "log",
            "add",
            "--data",
            seed.data(),
            "--type",
            "phone",
            "--case-id",
            "7680"));
    assertThat(seed.onLog("log", "find", "--type", "phone").out()).contains("1 of 1 shown");
  }

  @Test
  void aFaultThatKeepsTheConsoleShutIsToldInAWindowByItsCode() {
    CommandLineRun line = seed.line();
    Outcome told =
        line.withWindow(
                () -> {
                  throw new IllegalStateException("a fault");
                })
            .run();
    assertThat(told.exit()).isEqualTo(4);
    assertThat(line.refusals())
        .singleElement()
        .asString()
        .contains("Code HC-")
        .doesNotContain("a fault");
  }

  private static void assertUnknown(Outcome told) {
    assertThat(told.exit()).isEqualTo(3);
    assertThat(told.out()).isEmpty();
    assertThat(told.err().lines())
        .singleElement()
        .asString()
        .contains("not known whether it was done")
        .containsPattern("HC-[0-9A-F]{6}")
        .doesNotContain("a fault");
  }

  private static HubDoors doors(Throwable fault) {
    return over(
        HubDoors.class,
        new EmbeddedDoorsOfTests(),
        (method, answer) ->
            answer instanceof ServiceOrderHub hub
                ? over(ServiceOrderHub.class, hub, failing(fault))
                : answer);
  }

  private static After failing(Throwable fault) {
    return (method, answer) -> {
      if (WRITES.contains(method)) {
        throw fault;
      }
      return answer;
    };
  }

  /** What becomes of the answer to a call that was carried out. */
  private interface After {
    Object answer(String method, Object answer) throws Throwable;
  }

  private static <T> T over(Class<T> type, T real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                return after.answer(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            }));
  }
}
