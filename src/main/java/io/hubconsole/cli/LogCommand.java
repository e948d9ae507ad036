package io.hubconsole.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The request log; its own commands do the work. */
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Runnable {
  private final CommandContext context;
  @Spec private @Nullable CommandSpec spec;

  LogCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), context.texts().get("usage.logWhat"));
  }
}
