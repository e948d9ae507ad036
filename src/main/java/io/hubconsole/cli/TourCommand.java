package io.hubconsole.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drives the console through its jobs and takes a picture of each screen. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "tourOut")
  private @Nullable Path out;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "tourData")
  private @Nullable Path data;

  TourCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    context
        .console()
        .tour(Objects.requireNonNull(out), Optional.ofNullable(data), context.out()::println);
    return ExitCode.DONE.number();
  }
}
