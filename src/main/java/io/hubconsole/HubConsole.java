package io.hubconsole;

import io.hubconsole.cli.CommandContext;
import io.hubconsole.cli.Commands;
import io.hubconsole.cli.ExitCode;
import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.MachineSettingsReader;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/**
 * Starts the product: puts the parts together by hand and runs the command that the words name.
 *
 * <p>Not an {@code Application}, so that a plain class path and a plain {@code java -jar} will do.
 */
public final class HubConsole {
  private HubConsole() {}

  public static void main(String[] words) {
    boolean display = DesktopConsole.isOnADisplay();
    if (display && Commands.mayOpenConsole(words)) {
      SettledEnvironment.settle(System.getenv());
    }
    // Beside what follows: for the first of all loggers Java looks through all jars.
    CompletableFuture<Void> log =
        CompletableFuture.runAsync(
            () -> new LogFile(words).begin(), Thread.ofPlatform().name("log-start")::start);
    FaultReporter faults = new FaultReporter();
    StartingToolkit toolkit = new StartingToolkit(faults, log);
    if (display && Commands.openConsole(words)) {
      toolkit.begin();
    }
    int exit = ExitCode.CANNOT.number();
    try {
      exit = run(words, log, faults, toolkit);
    } catch (RuntimeException | Error fault) {
      // Not thrown on: the toolkit would keep the process alive, and nobody would see why. Told
      // once
      // the log is in its place, or its trace would be on the terminal and nowhere else.
      var _ = log.handle((_, _) -> true).join();
      FaultCode code = FaultCode.of(fault);
      LoggerFactory.getLogger(HubConsole.class).error("{}", code.text(), fault);
      System.err.println(
          Texts.of(Commands.class, "cli", Locale.getDefault())
              .get("fault.unexpected", code.text()));
    }
    toolkit.end();
    System.exit(exit);
  }

  private static int run(
      String[] words, CompletableFuture<Void> log, FaultReporter faults, StartingToolkit toolkit) {
    Clock clock = Clock.systemUTC();
    Locale locale = Locale.getDefault();
    MachineSettings machine = machineSettings();
    OutwardCalls calls = OutwardCalls.of(machine, System.getenv());
    HubDoors doors = new ProductDoors(calls, clock);
    ContractJson json = new ContractJson();
    CommandContext context =
        new CommandContext(
            doors,
            new HomeOutboxes(doors, machine, clock),
            new DesktopConsole(doors, machine, calls, clock, locale, faults, toolkit),
            new EmbeddedServer(clock, locale),
            new HomeSupport(machine, System.getenv(), clock),
            machine,
            System.getenv(),
            locale,
            Texts.of(Commands.class, "cli", locale),
            json,
            new AnswerJson(json),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.out);
    // Before anything that may log.
    log.join();
    return new Commands(context).run(words);
  }

  private static MachineSettings machineSettings() {
    return new MachineSettingsReader(address -> RemoteDoor.addressOf(address).isPresent())
        .read(MachinePlace.find(System.getenv(), System.getProperty("os.name")));
  }
}
