package io.hubconsole.embedded.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a hub's database is. */
public sealed interface DatabaseAddress {

  /** In a folder, for one process at a time. */
  record Folder(Path path) implements DatabaseAddress {}

  /**
   * On a PostgreSQL server, for any number of processes.
   *
   * @param hosts one or more {@code host:port}, separated by commas
   * @param database its name
   * @param user empty for the system's user
   * @param parameters of the connection, by the driver's names; no user and no password
   */
  record Server(
      String hosts,
      String database,
      Optional<String> user,
      Optional<String> password,
      Map<String, String> parameters)
      implements DatabaseAddress {

    /** As sentences name it. */
    String shown() {
      return hosts + "/" + database;
    }

    /** Tells nothing of the password. */
    @Override
    public String toString() {
      return "Server[" + shown() + "]";
    }
  }
}
