package io.hubconsole.offline.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What tells this machine from others; empty parts are fine, as long as they stay the same. */
final class Machine {
  private static final List<Path> IDS =
      List.of(Path.of("/etc/machine-id"), Path.of("/var/lib/dbus/machine-id"));

  private final Map<String, String> environment;

  Machine(Map<String, String> environment) {
    this.environment = environment;
  }

  /** One line. */
  String id() {
    for (Path id : IDS) {
      try {
        return Files.readString(id).strip();
      } catch (IOException notHere) {
        // The next place may have one.
      }
    }
    return environment.getOrDefault("COMPUTERNAME", "").strip();
  }
}
