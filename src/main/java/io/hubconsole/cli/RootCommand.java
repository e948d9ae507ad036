package io.hubconsole.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the console; without a display, tells what serves there or takes the tour. */
@Command(name = "hub-console", mixinStandardHelpOptions = true)
final class RootCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final HomeOption home = new HomeOption();

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "profile")
  private @Nullable String profile;

  @Option(names = "--without-display", paramLabel = "DIR", descriptionKey = "withoutDisplay")
  private @Nullable Path withoutDisplay;

  @Option(names = CaseLink.OPTION, paramLabel = "LINK", descriptionKey = "caseLink")
  private @Nullable String caseLink;

  RootCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new ConsoleOpening(context)
        .open(
            new ConsoleWords(
                home.named(),
                Optional.ofNullable(profile),
                Optional.ofNullable(caseLink),
                Optional.ofNullable(withoutDisplay)))
        .number();
  }
}
