package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where everything of this person's own is kept. */
final class HomeOption {
  @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
  private @Nullable Path home;

  Optional<Path> named() {
    return Optional.ofNullable(home);
  }

  HomeFolder folder(Map<String, String> environment) {
    return folder(named(), environment);
  }

  /** The folder of that name, or the usual one of this machine. */
  static HomeFolder folder(Optional<Path> home, Map<String, String> environment) {
    return HomeFolder.find(
        home, environment, System.getProperty("user.home"), System.getProperty("os.name"));
  }
}
