package io.hubconsole.desk.machine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where IT's settings are looked for.
 *
 * @param file of the whole machine, where only an administrator writes
 * @param windowsRoot the system's folder, where there is a registry to ask; empty elsewhere
 * @param override a file to try instead, while there is neither that file nor a policy: it must not
 *     undo what IT has locked
 */
public record MachinePlace(Path file, Optional<String> windowsRoot, Optional<Path> override) {
  /** The variable that names a file to try. */
  public static final String OVERRIDE = "HUB_CONSOLE_MACHINE_SETTINGS";

  /** The place of this platform. */
  public static MachinePlace find(Map<String, String> environment, String system) {
    Optional<Path> override =
        Optional.ofNullable(environment.get(OVERRIDE))
            .filter(text -> !text.isBlank())
            .flatMap(MachinePlace::path);
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String data = environment.getOrDefault("ProgramData", "C:\\ProgramData");
      return new MachinePlace(
          Path.of(data, "Hub Console", "settings.json"),
          Optional.of(environment.getOrDefault("SystemRoot", "C:\\Windows")),
          override);
    }
    return new MachinePlace(
        name.startsWith("mac")
            ? Path.of("/Library/Application Support/Hub Console/settings.json")
            : Path.of("/etc/hub-console/settings.json"),
        Optional.empty(),
        override);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text).toAbsolutePath());
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
