package io.hubconsole.cli;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.outbox.DrainReport;
import io.hubconsole.desk.outbox.OpenOutbox;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends what waits, once, and waits for the answers. */
@Command(name = "send", mixinStandardHelpOptions = true)
final class OutboxSendCommand extends OnOutbox {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final HubOptions hub = new HubOptions();

  @Option(names = "--here", descriptionKey = "outboxHere")
  private boolean here;

  OutboxSendCommand(CommandContext context) {
    super(context);
  }

  @Override
  ExitCode work(OpenOutbox open) {
    if (here) {
      open.outbox().confirmOwner();
    }
    if (open.outbox().hold().isPresent()) {
      context().sayError("outbox.hold.copied");
      return ExitCode.CANNOT;
    }
    List<DrainReport> reports =
        chosen().map(choice -> List.of(open.send(choice))).orElseGet(open::sendAll);
    if (reports.isEmpty()) {
      context().say("outbox.nothing");
    }
    reports.forEach(this::tell);
    return exit(reports);
  }

  /** The hub that the words name; empty where they name none. */
  private Optional<HubChoice> chosen() {
    return hub.isNamed()
        ? Optional.of(
            hub.choice(
                home().folder(context().environment()),
                context(),
                Objects.requireNonNull(spec).commandLine()))
        : Optional.empty();
  }

  private void tell(DrainReport report) {
    context()
        .say(
            "outbox.drained",
            report.hub(),
            Integer.toString(report.sent()),
            Integer.toString(report.refused()),
            Integer.toString(report.unknown()),
            Integer.toString(report.left()));
    report.fault().ifPresent(context().err()::println);
  }

  private static ExitCode exit(List<DrainReport> reports) {
    if (reports.stream().anyMatch(each -> each.left() + each.unknown() > 0)) {
      return ExitCode.UNKNOWN;
    }
    return reports.stream().anyMatch(each -> each.refused() > 0) ? ExitCode.REFUSED : ExitCode.DONE;
  }
}
