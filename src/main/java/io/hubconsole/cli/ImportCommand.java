package io.hubconsole.cli;

import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.ImportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports workspace files, all or nothing. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "importData")
  private @Nullable Path data;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "importFiles")
  private List<Path> files = new ArrayList<>();

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ImportReport report = imported();
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

  private ImportReport imported() {
    Optional<DatabaseUrl> url = database.url(context);
    if (url.isPresent()) {
      return context.doors().importWorkspace(url.get(), files, context.locale());
    }
    if (data == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), context.texts().get("usage.noPlace"));
    }
    return context.doors().importWorkspace(data, files, context.locale());
  }
}
