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

  /** Tells it; returns how the command ends. */
  ExitCode tell(Exception fault) {
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
      case InvalidPathException noPath -> {
        context.sayError("fault.noPath", noPath.getInput());
        yield ExitCode.CANNOT;
      }
      case OutcomeUnknown _ -> {
        context.sayError("fault.unknownOutcome", logged(fault).text());
        yield ExitCode.UNKNOWN;
      }
      default -> {
        context.sayError("fault.unexpected", logged(fault).text());
        yield ExitCode.CANNOT;
      }
    };
  }

  private static FaultCode logged(Exception fault) {
    FaultCode code = FaultCode.of(fault);
    LOG.error("{}", code.text(), fault);
    return code;
  }
}
