package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
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

  @Option(names = "--dark", descriptionKey = "tourDark")
  private boolean dark;

  @Option(names = "--language", paramLabel = "TAG", descriptionKey = "tourLanguage")
  private @Nullable String language;

  @Option(names = "--width", paramLabel = "N", defaultValue = "1280", descriptionKey = "tourWidth")
  private int width = 1280;

  @Option(names = "--height", paramLabel = "N", defaultValue = "800", descriptionKey = "tourHeight")
  private int height = 800;

  TourCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context
        .tour(
            Objects.requireNonNull(out),
            Optional.ofNullable(data),
            new TourRequest(dark, Optional.ofNullable(language), width, height))
        .number();
  }
}
