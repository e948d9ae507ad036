package io.hubconsole.cli;

/**
 * Tells why no console is opened: on the terminal, and in a window, since whoever chose it from a
 * menu or followed a link has no terminal.
 */
final class RefusedOpening {
  private final CommandContext context;

  RefusedOpening(CommandContext context) {
    this.context = context;
  }

  /** Tells it in the sentence of that key; returns how it ends. */
  ExitCode tell(ExitCode exit, String key, Object... arguments) {
    return tell(context.texts().get(key, arguments), exit);
  }

  /** Tells a fault; returns how it ends. */
  ExitCode tell(Exception fault) {
    CommandFaults.Told told = new CommandFaults(context).of(fault);
    return tell(told.sentence(), told.exit());
  }

  private ExitCode tell(String sentence, ExitCode exit) {
    context.err().println(sentence);
    context.console().tell(sentence);
    return exit;
  }
}
