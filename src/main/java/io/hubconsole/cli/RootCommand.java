package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    HomeFolder folder = home.folder(context.environment());
    Optional<UUID> wantedCase = Optional.ofNullable(caseLink).flatMap(CaseLink::read);
    if (caseLink != null && wantedCase.isEmpty()) {
      context.sayError("case.noLink", caseLink);
      return ExitCode.WRONG_USAGE.number();
    }
    Optional<Profile> wanted = Optional.empty();
    if (profile != null) {
      Profiles known = known(folder);
      wanted = known.called(profile);
      if (wanted.isEmpty()) {
        context.sayError("profile.unknown", profile, names(known));
        return ExitCode.WRONG_USAGE.number();
      }
    }
    if (context.console().hasDisplay()) {
      return open(folder, wanted, wantedCase).number();
    }
    if (withoutDisplay != null) {
      context.say("display.tour", withoutDisplay.toString());
      return context.tour(withoutDisplay, Optional.empty(), TourRequest.USUAL).number();
    }
    context.sayError("display.none");
    return ExitCode.CANNOT.number();
  }

  private Profiles known(HomeFolder folder) {
    return new ProfileStore(folder.profiles(), context.machine().presetProfiles()).get();
  }

  private ExitCode open(HomeFolder folder, Optional<Profile> wanted, Optional<UUID> wantedCase) {
    String home = folder.path().toString();
    try {
      return switch (context.console().open(folder, wanted, wantedCase)) {
        case CLOSED -> ExitCode.DONE;
        case RAISED -> {
          context.say("console.raised", home);
          yield ExitCode.DONE;
        }
        case NO_ANSWER -> {
          context.sayError("console.noAnswer", home);
          yield ExitCode.CANNOT;
        }
        case NO_WINDOW -> {
          context.sayError("console.noWindow", folder.log().toString());
          yield ExitCode.CANNOT;
        }
      };
    } catch (IOException fault) {
      context.sayError("console.noHome", home);
      return ExitCode.CANNOT;
    }
  }

  private static String names(Profiles known) {
    return known.all().stream().map(Profile::name).collect(Collectors.joining(", "));
  }
}
