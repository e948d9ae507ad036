package io.hubconsole.cli;

import java.util.Arrays;
import java.util.Optional;

/** What the product does with the words it is started with; answers an exit code. */
public final class Commands {
  private final CommandContext context;

  public Commands(CommandContext context) {
    this.context = context;
  }

  /** Whether the words say no more than to open the console. */
  public static boolean openConsole(String... words) {
    return ConsoleWords.in(words).isPresent();
  }

  /** Whether the words name no command, so that they may open the console. */
  public static boolean mayOpenConsole(String... words) {
    return Arrays.stream(words).noneMatch(ConsoleWords.COMMANDS::contains);
  }

  /** Opens the console where the words say no more than that, else runs the command they name. */
  public int run(String... words) {
    Optional<ConsoleWords> console = ConsoleWords.in(words);
    int exit = console.isPresent() ? open(console.get()) : new CommandTree(context).run(words);
    context.out().flush();
    context.err().flush();
    return exit;
  }

  private int open(ConsoleWords wanted) {
    context.tellMachineFaults();
    try {
      return new ConsoleOpening(context).open(wanted).number();
    } catch (RuntimeException fault) {
      return new RefusedOpening(context).tell(fault).number();
    }
  }
}
