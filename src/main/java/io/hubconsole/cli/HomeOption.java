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

  HomeFolder folder(Map<String, String> environment) {
    return HomeFolder.find(
        Optional.ofNullable(home),
        environment,
        System.getProperty("user.home"),
        System.getProperty("os.name"));
  }
}
