package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
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

  RootCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (profile != null && !profile.equalsIgnoreCase("practice")) {
      context.sayError("profile.unknown", profile);
      return ExitCode.WRONG_USAGE.number();
    }
    if (context.console().hasDisplay()) {
      context.console().open(home.folder(context.environment()));
      return ExitCode.DONE.number();
    }
    if (withoutDisplay != null) {
      context.say("display.tour", withoutDisplay.toString());
      return context.tour(withoutDisplay, Optional.empty(), TourRequest.USUAL).number();
    }
    context.sayError("display.none");
    return ExitCode.CANNOT.number();
  }
}
