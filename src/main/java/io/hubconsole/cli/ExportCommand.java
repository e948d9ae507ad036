package io.hubconsole.cli;

import io.hubconsole.desk.hubs.HubDoors.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the workspace back. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "exportData")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "exportOut")
  private @Nullable Path out;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Destination destination =
        out == null ? new Destination.Stream(context.bytes()) : new Destination.File(out);
    try {
      context.doors().exportWorkspace(Objects.requireNonNull(data), destination, context.locale());
      if (out != null) {
        context.say("export.written", out.toString());
      }
      return ExitCode.DONE.number();
    } catch (IOException fault) {
      if (out == null) {
        context.sayError("export.outputClosed");
      } else {
        context.err().println(fault.getMessage());
      }
      return ExitCode.CANNOT.number();
    }
  }
}
