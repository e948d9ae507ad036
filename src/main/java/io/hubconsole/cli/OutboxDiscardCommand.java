package io.hubconsole.cli;

import io.hubconsole.desk.outbox.OpenOutbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a write that has not been confirmed. */
@Command(name = "discard", mixinStandardHelpOptions = true)
final class OutboxDiscardCommand extends OnOutbox {
  @Parameters(paramLabel = "N", descriptionKey = "outboxNumber")
  private long number;

  OutboxDiscardCommand(CommandContext context) {
    super(context);
  }

  @Override
  ExitCode work(OpenOutbox open) {
    return tell(open.outbox().discard(number), number, "outbox.discarded");
  }
}
