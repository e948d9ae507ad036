package io.hubconsole.cli;

import io.hubconsole.desk.hubs.DatabaseUrl;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database of a hub that does not keep its rows in a folder. */
final class DatabaseOption {
  @Option(names = "--database", paramLabel = "JDBC-URL", descriptionKey = "database")
  private @Nullable String database;

  /** The address, with what the process's variables say; empty where none is given. */
  Optional<DatabaseUrl> url(CommandContext context) {
    return Optional.ofNullable(database).map(text -> DatabaseUrl.of(text, context.environment()));
  }
}
