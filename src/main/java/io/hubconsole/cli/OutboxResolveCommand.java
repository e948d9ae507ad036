package io.hubconsole.cli;

import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.hub.outbox.Outbox.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Decides what an unknown write has come to. */
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class OutboxResolveCommand extends OnOutbox {
  @Parameters(index = "0", paramLabel = "N", descriptionKey = "outboxNumber")
  private long number;

  @Parameters(index = "1", paramLabel = "sent|again", descriptionKey = "outboxDecision")
  private Word word = Word.sent;

  /** The decisions, as they are typed. */
  enum Word {
    sent,
    again
  }

  OutboxResolveCommand(CommandContext context) {
    super(context);
  }

  @Override
  ExitCode work(OpenOutbox open) {
    return switch (word) {
      case sent -> tell(open.outbox().decide(number, Decision.SENT), number, "outbox.decidedSent");
      case again ->
          tell(open.outbox().decide(number, Decision.AGAIN), number, "outbox.decidedAgain");
    };
  }
}
