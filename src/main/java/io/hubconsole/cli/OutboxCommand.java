package io.hubconsole.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What hubs have not confirmed; its own commands do the work. */
@Command(name = "outbox", mixinStandardHelpOptions = true)
final class OutboxCommand implements Runnable {
  private final CommandContext context;
  @Spec private @Nullable CommandSpec spec;

  OutboxCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), context.texts().get("usage.outboxWhat"));
  }
}
