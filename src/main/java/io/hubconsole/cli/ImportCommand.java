package io.hubconsole.cli;

import io.hubconsole.desk.hubs.ImportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports workspace files, all or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "importData")
  private @Nullable Path data;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "importFiles")
  private List<Path> files = new ArrayList<>();

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ImportReport report =
        context.doors().importWorkspace(Objects.requireNonNull(data), files, context.locale());
    switch (report) {
      case ImportReport.Imported(var counts) -> {
        counts.forEach((kind, count) -> context.out().println(kind + ": " + count));
        if (counts.isEmpty()) {
          context.say("import.nothing");
        }
      }
      case ImportReport.Refused(var faults, long further) -> {
        faults.forEach(context.err()::println);
        if (further > 0) {
          context.sayError("import.further", Long.toString(further));
        }
        context.sayError("import.refused");
      }
    }
    return (report instanceof ImportReport.Imported ? ExitCode.DONE : ExitCode.REFUSED).number();
  }
}
