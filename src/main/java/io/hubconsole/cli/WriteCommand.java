package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.desk.outbox.Queued;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that changes something, at once or by way of the outbox. */
abstract class WriteCommand extends HubCommand {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--later", descriptionKey = "later")
  private boolean later;

  WriteCommand(CommandContext context) {
    super(context);
  }

  /** What the hub is to do. */
  abstract Order order();

  /** What no hub would take, as the key of a sentence: it would be found out too late. */
  abstract Optional<String> faultOfOrder();

  @Override
  final ExitCode work(HomeFolder home, HubChoice choice) throws Exception {
    if (!later) {
      return super.work(home, choice);
    }
    faultOfOrder()
        .ifPresent(
            key -> {
              throw new ParameterException(
                  Objects.requireNonNull(spec).commandLine(), context().texts().get(key));
            });
    try (OpenOutbox open = context().outboxes().open(home, context().locale())) {
      tell(open.queue(order(), choice));
      return ExitCode.DONE;
    }
  }

  private void tell(Queued queued) {
    String number = Long.toString(queued.number());
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().queued(queued.number())));
    } else if (queued.profile().isPresent()) {
      context().say("queued.byConsole", number, queued.profile().get());
    } else {
      context().say("queued.byCommand", number);
    }
  }

  /**
   * Has the hub do it.
   *
   * @throws HubException where the hub is known to have failed, or not to have been reached
   * @throws OutcomeUnknown for any other fault, after which it may be done all the same
   */
  static <T> T done(Supplier<T> write) {
    try {
      return write.get();
    } catch (HubException known) {
      throw known;
    } catch (RuntimeException | Error fault) {
      throw new OutcomeUnknown(fault);
    }
  }

  @Override
  abstract ExitCode ask(ServiceOrderHub open);
}
