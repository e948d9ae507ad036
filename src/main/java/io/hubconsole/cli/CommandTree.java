package io.hubconsole.cli;

import io.hubconsole.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The commands and their options: reads words, runs one command. */
final class CommandTree {
  private final CommandContext context;
  private final CommandLine line;

  CommandTree(CommandContext context) {
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
            .setExecutionExceptionHandler(
                (fault, _, _) -> new CommandFaults(context).tell(fault).number());
    line.getCommandSpec().versionProvider(version());
  }

  /** The command and all below it, for whoever looks at their texts. */
  CommandSpec spec() {
    return line.getCommandSpec();
  }

  /** Runs the command that the words name; returns the exit code. */
  int run(String... words) {
    return line.execute(CaseLink.asOption(words));
  }

  private int execute(CommandLine.ParseResult words) {
    if (!asksForHelp(words)) {
      refuseWhatNobodyReads(words);
      context.tellMachineFaults();
    }
    return new CommandLine.RunLast().execute(words);
  }

  /** A home that stood before a command was forgotten, and another one's hub was asked. */
  private void refuseWhatNobodyReads(CommandLine.ParseResult words) {
    if (words.hasSubcommand() && !words.matchedOptions().isEmpty()) {
      String option = words.matchedOptions().getFirst().longestName();
      CommandSpec named = words.asCommandLineList().getLast().getCommandSpec();
      String key = named.findOption(option) == null ? "usage.ofTheWindow" : "usage.before";
      throw new CommandLine.ParameterException(
          line, context.texts().get(key, option, named.qualifiedName(" ")));
    }
  }

  private static boolean asksForHelp(CommandLine.ParseResult words) {
    return words.asCommandLineList().stream()
        .anyMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested());
  }

  private static IVersionProvider version() {
    String version = Commands.class.getPackage().getImplementationVersion();
    return () -> new String[] {"hub-console " + (version == null ? "0" : version)};
  }
}
