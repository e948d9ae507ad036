package io.hubconsole.desk.hubs;

import java.util.Map;
import java.util.Optional;

/**
 * The address of a hub's database on a server, as somebody wrote it.
 *
 * @param text such as {@code jdbc:postgresql://host/database}; may hold a user and a password
 * @param user of the environment; one in the text goes before
 * @param password of the environment; one in the text goes before
 */
public record DatabaseUrl(String text, Optional<String> user, Optional<String> password) {
  private static final String USER = "HUB_DATABASE_USER";
  private static final String PASSWORD = "HUB_DATABASE_PASSWORD";

  /** The address with what the process's variables say of user and password. */
  public static DatabaseUrl of(String text, Map<String, String> environment) {
    return new DatabaseUrl(
        text,
        Optional.ofNullable(environment.get(USER)),
        Optional.ofNullable(environment.get(PASSWORD)));
  }

  /** What of it may be shown: its server and its name. */
  public String shown() {
    int question = text.indexOf('?');
    String address = question < 0 ? text : text.substring(0, question);
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** Tells nothing of the password. */
  @Override
  public String toString() {
    return "DatabaseUrl[" + shown() + "]";
  }
}
