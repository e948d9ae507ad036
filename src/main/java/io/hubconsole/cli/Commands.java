package io.hubconsole.cli;

import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.outbox.OutboxClosed;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: reads words, runs one command, answers its exit code. */
public final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final CommandContext context;
  private final CommandLine line;

  public Commands(CommandContext context) {
    this.context = context;
    CommandLine log =
        new CommandLine(new LogCommand(context))
            .addSubcommand(new LogAddCommand(context))
            .addSubcommand(new LogFindCommand(context));
    CommandLine outbox =
        new CommandLine(new OutboxCommand(context))
            .addSubcommand(new OutboxListCommand(context))
            .addSubcommand(new OutboxSendCommand(context))
            .addSubcommand(new OutboxDiscardCommand(context))
            .addSubcommand(new OutboxResolveCommand(context));
    this.line =
        new CommandLine(new RootCommand(context))
            .addSubcommand(new ServeCommand(context))
            .addSubcommand(new ImportCommand(context))
            .addSubcommand(new ExportCommand(context))
            .addSubcommand(new RouteCommand(context))
            .addSubcommand(new ResendCommand(context))
            .addSubcommand(log)
            .addSubcommand(outbox)
            .addSubcommand(new TourCommand(context))
            .addSubcommand(new SupportBundleCommand(context))
            .setOut(context.out())
            .setErr(context.err())
            .setResourceBundle(Texts.of(Commands.class, "usage", context.locale()).bundle())
            .setExpandAtFiles(false)
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler(new UsageFaults(context))
            .setExecutionExceptionHandler((fault, _, _) -> tell(fault).number());
    line.getCommandSpec().versionProvider(version());
  }

  /** The command and all below it, for whoever looks at their texts. */
  CommandSpec spec() {
    return line.getCommandSpec();
  }

  /** Runs the command that the words name; returns the exit code. */
  public int run(String... words) {
    int exit = line.execute(CaseLink.asOption(words));
    context.out().flush();
    context.err().flush();
    return exit;
  }

  private int execute(CommandLine.ParseResult words) {
    if (!asksForHelp(words)) {
      context.tellMachineFaults();
    }
    return new CommandLine.RunLast().execute(words);
  }

  private static boolean asksForHelp(CommandLine.ParseResult words) {
    return words.asCommandLineList().stream()
        .anyMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested());
  }

  private ExitCode tell(Exception fault) {
    return switch (fault) {
      case NoSuchHub _ -> {
        context.err().println(fault.getMessage());
        yield ExitCode.WRONG_USAGE;
      }
      case ServerStarter.CannotServe cannot -> {
        context.err().println(cannot.getMessage());
        yield cannot.wrongUsage() ? ExitCode.WRONG_USAGE : ExitCode.CANNOT;
      }
      case OutboxClosed _ -> {
        context.err().println(fault.getMessage());
        yield ExitCode.CANNOT;
      }
      case HubException.Unavailable told when told.answered() == Answered.NO -> {
        context.err().println(fault.getMessage());
        yield ExitCode.REFUSED;
      }
      case HubException.Forbidden _, HubException.NotOffered _, HubException.ReadOnly _ -> {
        context.err().println(fault.getMessage());
        yield ExitCode.REFUSED;
      }
      case HubException _ -> {
        context.err().println(fault.getMessage());
        yield ExitCode.UNKNOWN;
      }
      default -> {
        FaultCode code = FaultCode.of(fault);
        LOG.error("{}", code.text(), fault);
        context.sayError("fault.unexpected", code.text());
        yield ExitCode.CANNOT;
      }
    };
  }

  private static IVersionProvider version() {
    String version = Commands.class.getPackage().getImplementationVersion();
    return () -> new String[] {"hub-console " + (version == null ? "0" : version)};
  }
}
