package io.hubconsole.cli;

import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.HubDoors.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the workspace back. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "exportData")
  private @Nullable Path data;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Spec private @Nullable CommandSpec spec;

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
      exported(destination);
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

  private void exported(Destination destination) throws IOException {
    Optional<DatabaseUrl> url = database.url(context);
    if (url.isPresent()) {
      context.doors().exportWorkspace(url.get(), destination, context.locale());
      return;
    }
    if (data == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), context.texts().get("usage.noPlace"));
    }
    context.doors().exportWorkspace(data, destination, context.locale());
  }
}
