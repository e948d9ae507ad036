package io.hubconsole.cli;

import io.hubconsole.OutboxesOfTests;
import io.hubconsole.SupportOfTests;
import io.hubconsole.cli.ConsoleStarter.Opening;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDoor;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs commands in this process and keeps what they print. */
public final class CommandLineRun {
  private final HubDoors doors;
  private final OutboxDoor outboxes = new OutboxesOfTests();
  private final Map<String, String> environment;
  private final List<String> shown = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private Optional<Callable<Opening>> window = Optional.empty();
  private MachineSettings machine = MachineSettings.NONE;

  /**
   * Commands over those doors.
   *
   * @param home where the practice hub is kept
   */
  public CommandLineRun(HubDoors doors, Path home) {
    this(doors, Map.of("HUB_CONSOLE_HOME", home.toString()));
  }

  CommandLineRun(HubDoors doors, Map<String, String> environment) {
    this.doors = doors;
    this.environment = environment;
  }

  /** From now on this machine can show a window, and that comes of opening one. */
  CommandLineRun withWindow(Callable<Opening> opened) {
    window = Optional.of(opened);
    return this;
  }

  /** From now on IT has set that for this machine. */
  CommandLineRun withMachine(MachineSettings set) {
    machine = set;
    return this;
  }

  /** What a command answered. */
  public record Outcome(int exit, String out, String err) {}

  public Outcome run(String... words) {
    return run(Locale.ENGLISH, words);
  }

  public Outcome run(Locale locale, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = new Commands(context(locale, out, err)).run(words);
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  CommandContext context(Locale locale, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    ContractJson json = new ContractJson();
    return new CommandContext(
        doors,
        outboxes,
        new Display(),
        (wanted, _, _) -> {
          throw new IllegalStateException(wanted.toString());
        },
        home -> SupportOfTests.of(home, environment),
        machine,
        environment,
        locale,
        Texts.of(Commands.class, "cli", locale),
        json,
        new AnswerJson(json),
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8),
        out);
  }

  /** What the tour was asked for, in order. */
  List<String> shown() {
    return shown;
  }

  /** What windows have told instead of a console, in order. */
  List<String> refusals() {
    return refusals;
  }

  /** A machine that shows no window by itself; the screens have tests of their own. */
  private final class Display implements ConsoleStarter {
    @Override
    public boolean hasDisplay() {
      return window.isPresent();
    }

    @Override
    public void tell(String sentence) {
      refusals.add(sentence);
    }

    @Override
    public Opening open(HomeFolder folder, Optional<Profile> profile, Optional<UUID> caseGuid)
        throws IOException {
      caseGuid.ifPresent(guid -> shown.add("case " + guid));
      try {
        return window.orElseThrow().call();
      } catch (IOException | RuntimeException fault) {
        throw fault;
      } catch (Exception other) {
        throw new IllegalStateException(other);
      }
    }

    @Override
    public void tour(Path pictures, Optional<Path> data, TourRequest wanted, Consumer<String> told)
        throws IOException {
      if (Files.isRegularFile(pictures)) {
        throw new FileAlreadyExistsException(pictures.toString());
      }
      shown.add(pictures + " " + wanted);
      told.accept("a job and its answer");
    }
  }
}
