package io.hubconsole.embedded;

import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.DatabaseAddressReader;
import io.hubconsole.embedded.store.DatabaseAddressReader.Reading;
import io.hubconsole.text.Texts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server on this machine, with as many empty databases as a test asks for. */
public final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  public PostgresServer() {
    // One at a time: two that unpack the server's program at once get in each other's way.
    try {
      synchronized (PostgresServer.class) {
        this.server = started();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static EmbeddedPostgres started() throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofSeconds(30))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "60")
        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public int port() {
    return server.getPort();
  }

  /** The URL of a new, empty database. */
  public String newDatabase() {
    return newDatabase("encoding 'UTF8'");
  }

  /** The same, made with those words. */
  public String newDatabase(String options) {
    String name = "hub" + databases.incrementAndGet();
    execute("postgres", "create database " + name + " template template0 " + options);
    return url(name);
  }

  /** The URL of a new database with all that another holds, which nobody may use meanwhile. */
  public String copyOf(String url) {
    String name = "hub" + databases.incrementAndGet();
    execute("postgres", "create database " + name + " template " + name(url));
    return url(name);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
  }

  /** Runs a statement as the server's owner. */
  public void execute(String database, String sql) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The first value that a query gives. */
  public String ask(String database, String query) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.next() ? String.valueOf(answer.getString(1)) : "";
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The name of the database that a URL leads to. */
  public static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  /** The address that a URL stands for. */
  public static DatabaseAddress address(String url) {
    return switch (new DatabaseAddressReader(
            Texts.of(DatabaseAddressReader.class, "store", Locale.ENGLISH))
        .read(url, Optional.empty(), Optional.empty())) {
      case Reading.Sound(DatabaseAddress.Server address) -> address;
      case Reading.Faulty(String sentence) -> throw new IllegalStateException(sentence);
    };
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
