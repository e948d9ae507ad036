package io.hubconsole.cli;

import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.outbox.OutboxClosed;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import java.nio.file.InvalidPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person what a command failed of. */
final class CommandFaults {
  private static final Logger LOG = LoggerFactory.getLogger(CommandFaults.class);

  private final CommandContext context;

  CommandFaults(CommandContext context) {
    this.context = context;
  }

  /** What is told of a fault, and how the command ends. */
  record Told(String sentence, ExitCode exit) {}

  /** Tells it; returns how the command ends. */
  ExitCode tell(Exception fault) {
    Told told = of(fault);
    context.err().println(told.sentence());
    return told.exit();
  }

  /** What there is to tell; a fault of the product is in the log after it. */
  Told of(Exception fault) {
    return switch (fault) {
      case NoSuchHub _ -> told(fault, ExitCode.WRONG_USAGE);
      case ServerStarter.CannotServe cannot ->
          told(cannot, cannot.wrongUsage() ? ExitCode.WRONG_USAGE : ExitCode.CANNOT);
      case OutboxClosed _ -> told(fault, ExitCode.CANNOT);
      case HubException.Unavailable told when told.answered() == Answered.NO ->
          told(told, ExitCode.REFUSED);
      case HubException.Forbidden _, HubException.NotOffered _, HubException.ReadOnly _ ->
          told(fault, ExitCode.REFUSED);
      case HubException _ -> told(fault, ExitCode.UNKNOWN);
      case InvalidPathException noPath ->
          new Told(context.texts().get("fault.noPath", noPath.getInput()), ExitCode.CANNOT);
      case OutcomeUnknown _ -> logged(fault, "fault.unknownOutcome", ExitCode.UNKNOWN);
      default -> logged(fault, "fault.unexpected", ExitCode.CANNOT);
    };
  }

  private static Told told(Exception sentence, ExitCode exit) {
    return new Told(String.valueOf(sentence.getMessage()), exit);
  }

  private Told logged(Exception fault, String key, ExitCode exit) {
    FaultCode code = FaultCode.of(fault);
    LOG.error("{}", code.text(), fault);
    return new Told(context.texts().get(key, code.text()), exit);
  }
}
