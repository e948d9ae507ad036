package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubChoice.Behalf;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which hub a command asks, and on whose behalf. */
final class HubOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  @ArgGroup private @Nullable BehalfOptions behalf;

  /** One of the two. */
  static final class BehalfOptions {
    @Option(names = "--token", paramLabel = "T", descriptionKey = "token")
    private @Nullable String token;

    @Option(names = "--partner", paramLabel = "ID", descriptionKey = "partner")
    private @Nullable Integer partner;
  }

  /** The choice that the options make; without any, the practice hub. */
  HubChoice choice(HomeFolder home, CommandContext context, picocli.CommandLine line) {
    if (data != null) {
      return new HubChoice.Folder(data, chosenBehalf());
    }
    if (behalf != null) {
      throw new ParameterException(line, context.texts().get("usage.behalfWithoutData"));
    }
    return new HubChoice.Practice(home.practiceHub());
  }

  private Behalf chosenBehalf() {
    if (behalf != null && behalf.token != null) {
      return new Behalf.Token(behalf.token);
    }
    if (behalf != null && behalf.partner != null) {
      return new Behalf.Partner(behalf.partner);
    }
    return new Behalf.LowestPartner();
  }
}
