package io.hubconsole.desk.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything a person's own machine keeps: settings, practice hub, memory.
 *
 * @param log the folder of the log, which has a usual place of its own on some platforms
 */
public record HomeFolder(Path path, Path log) {

  /** A home that was named: its log is in it. */
  public HomeFolder(Path path) {
    this(path, path.resolve("log"));
  }

  /**
   * Finds it: the one that was asked for, else {@code HUB_CONSOLE_HOME}, else the platform's usual
   * place.
   */
  public static HomeFolder find(
      Optional<Path> asked, Map<String, String> environment, String userHome, String system) {
    if (asked.isPresent()) {
      return new HomeFolder(asked.get());
    }
    String set = environment.getOrDefault("HUB_CONSOLE_HOME", "");
    if (!set.isBlank()) {
      return new HomeFolder(Path.of(set));
    }
    Path user = Path.of(userHome);
    Path usual = usualPlace(environment, user, system);
    return new HomeFolder(usual, usualLog(usual, environment, user, system));
  }

  private static Path usualLog(
      Path home, Map<String, String> environment, Path user, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return home.resolve("log");
    }
    if (name.startsWith("mac")) {
      return user.resolve("Library/Logs/Hub Console");
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    return (state.isBlank() ? user.resolve(".local/state") : Path.of(state)).resolve("hub-console");
  }

  private static Path usualPlace(Map<String, String> environment, Path user, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String data = environment.getOrDefault("LOCALAPPDATA", "");
      return (data.isBlank() ? user.resolve("AppData/Local") : Path.of(data))
          .resolve("Hub Console");
    }
    if (name.startsWith("mac")) {
      return user.resolve("Library/Application Support/Hub Console");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("hub-console");
  }

  public Path practiceHub() {
    return path.resolve("practice");
  }

  public Path settings() {
    return path.resolve("settings.json");
  }

  public Path profiles() {
    return path.resolve("profiles.json");
  }

  /** Where tokens are kept on a machine without a keychain. */
  public Path secrets() {
    return path.resolve("secrets.json");
  }

  /** Where the writes are kept that no hub has confirmed, those of every profile. */
  public Path outbox() {
    return path.resolve("outbox");
  }

  /** Where is kept what the hub of a profile answered. */
  public Path memory(String profileId) {
    return path.resolve("memory").resolve(profileId);
  }

  /** What was written about the error groups of a profile. */
  public Path notes(String profileId) {
    return path.resolve("notes").resolve(profileId + ".json");
  }

  /** Held by the console that has this home. */
  public Path lock() {
    return path.resolve("console.lock");
  }

  /** How a second console finds the first. */
  public Path door() {
    return path.resolve("console.door");
  }

  /** Held while the key of a store is made or replaced. */
  public Path keysLock() {
    return path.resolve("keys.lock");
  }
}
