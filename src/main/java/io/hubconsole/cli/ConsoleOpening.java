package io.hubconsole.cli;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.Profiles;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens the console; without a display, tells what serves there or takes the tour. */
final class ConsoleOpening {
  private final CommandContext context;
  private final RefusedOpening refused;

  ConsoleOpening(CommandContext context) {
    this.context = context;
    this.refused = new RefusedOpening(context);
  }

  ExitCode open(ConsoleWords words) {
    HomeFolder folder = HomeOption.folder(words.home(), context.environment());
    Optional<UUID> wantedCase = words.link().flatMap(CaseLink::read);
    if (words.link().isPresent() && wantedCase.isEmpty()) {
      return refused.tell(ExitCode.WRONG_USAGE, "case.noLink", words.link().get());
    }
    Optional<Profile> wanted = Optional.empty();
    if (words.profile().isPresent()) {
      Profiles known = known(folder);
      wanted = known.called(words.profile().get());
      if (wanted.isEmpty()) {
        return refused.tell(
            ExitCode.WRONG_USAGE, "profile.unknown", words.profile().get(), names(known));
      }
    }
    if (context.console().hasDisplay()) {
      return open(folder, wanted, wantedCase);
    }
    if (words.withoutDisplay().isPresent()) {
      context.say("display.tour", words.withoutDisplay().get().toString());
      return context.tour(words.withoutDisplay().get(), Optional.empty(), TourRequest.USUAL);
    }
    context.sayError("display.none");
    return ExitCode.CANNOT;
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
        case NO_ANSWER -> refused.tell(ExitCode.CANNOT, "console.noAnswer", home);
        case NO_WINDOW -> {
          context.sayError("console.noWindow", folder.log().toString());
          yield ExitCode.CANNOT;
        }
      };
    } catch (IOException fault) {
      return refused.tell(ExitCode.CANNOT, "console.noHome", home);
    }
  }

  private static String names(Profiles known) {
    return known.all().stream().map(Profile::name).collect(Collectors.joining(", "));
  }
}
