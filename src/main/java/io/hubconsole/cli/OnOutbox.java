package io.hubconsole.cli;

import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.hub.outbox.Outbox.Change;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works on the outbox of a home folder and closes it. */
abstract class OnOutbox implements Callable<Integer> {
  private final CommandContext context;
  @Mixin private final HomeOption home = new HomeOption();

  OnOutbox(CommandContext context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    try (OpenOutbox open =
        context.outboxes().open(home.folder(context.environment()), context.locale())) {
      open.outbox().reports().forEach(context.err()::println);
      return work(open).number();
    }
  }

  abstract ExitCode work(OpenOutbox open);

  final CommandContext context() {
    return context;
  }

  final HomeOption home() {
    return home;
  }

  /** Tells what became of a wish for the write of that number. */
  final ExitCode tell(Change change, long number, String doneKey) {
    String written = Long.toString(number);
    return switch (change) {
      case DONE -> {
        context.say(doneKey, written);
        yield ExitCode.DONE;
      }
      case NO_SUCH_NUMBER -> {
        context.sayError("outbox.noSuchNumber", written);
        yield ExitCode.WRONG_USAGE;
      }
      case NOT_NOW -> {
        context.sayError("outbox.notNow", written);
        yield ExitCode.REFUSED;
      }
    };
  }
}
