package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubChoice.Behalf;
import io.hubconsole.desk.hubs.TokenFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which hub a command asks, and on whose behalf. */
final class HubOptions {
  /** The variable that holds the token for a remote hub. */
  private static final String TOKEN = "HUB_TOKEN";

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  @Option(names = "--hub", paramLabel = "URL", descriptionKey = "hubAddress")
  private @Nullable String address;

  @Option(names = "--token-file", paramLabel = "F", descriptionKey = "tokenFile")
  private @Nullable Path tokenFile;

  @ArgGroup private @Nullable BehalfOptions behalf;

  /** One of the two. */
  static final class BehalfOptions {
    @Option(names = "--token", paramLabel = "T", descriptionKey = "token")
    private @Nullable String token;

    @Option(names = "--partner", paramLabel = "ID", descriptionKey = "partner")
    private @Nullable Integer partner;
  }

  /** Whether the words name a hub. */
  boolean isNamed() {
    return address != null || tokenFile != null || data != null || behalf != null;
  }

  /** The choice that the options make; without any, the practice hub. */
  HubChoice choice(HomeFolder home, CommandContext context, picocli.CommandLine line) {
    if (address != null) {
      return new Reading(context, line).remote(address);
    }
    if (tokenFile != null) {
      throw new ParameterException(line, context.texts().get("usage.tokenFileWithoutHub"));
    }
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

  /** The words for a remote hub, being read. */
  private final class Reading {
    private final CommandContext context;
    private final picocli.CommandLine line;

    Reading(CommandContext context, picocli.CommandLine line) {
      this.context = context;
      this.line = line;
    }

    HubChoice remote(String written) {
      if (data != null) {
        throw wrong("usage.hubOrData");
      }
      if (behalf != null) {
        throw wrong("usage.behalfOfHub");
      }
      return new HubChoice.Remote(
          written, tokenFile == null ? tokenOfVariable() : token(tokenFile));
    }

    private String tokenOfVariable() {
      String token = context.environment().getOrDefault(TOKEN, "").strip();
      if (token.isEmpty()) {
        throw wrong("usage.noToken");
      }
      return token;
    }

    private String token(Path file) {
      return switch (TokenFile.read(file)) {
        case TokenFile.Content.Token(String token) -> token;
        case TokenFile.Content.Missing _ -> throw wrong("usage.tokenMissing", file);
        case TokenFile.Content.Unreadable _ -> throw wrong("usage.tokenUnreadable", file);
        case TokenFile.Content.Empty _ -> throw wrong("usage.tokenEmpty", file);
        case TokenFile.Content.OpenToOthers _ -> throw wrong("usage.tokenOpen", file);
        case TokenFile.Content.NoToken _ -> throw wrong("usage.tokenNone", file);
      };
    }

    private ParameterException wrong(String key, Object... told) {
      Object[] texts = new Object[told.length];
      for (int i = 0; i < told.length; i++) {
        texts[i] = told[i].toString();
      }
      return new ParameterException(line, context.texts().get(key, texts));
    }
  }
}
