package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.PostgresServer;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server's database of the first version is brought up once nobody else is at work on it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(90)
@SuppressWarnings("NullAway.Init")
class EarlierServerTest {
  private static final String USER = "postgres";

  /** Held, or its level would be forgotten. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private static PostgresServer server;

  @TempDir Path folder;
  private String url;

  @BeforeAll
  static void startServer() {
    server = new PostgresServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void make() {
    url = server.newDatabase();
    EarlierHub.make(url, USER);
  }

  @AfterEach
  void letItSpeak() {
    MIGRATIONS.setLevel(null);
  }

  private HubInstance open() {
    return SeedHub.open(PostgresServer.address(url), folder);
  }

  private void assertRefused() {
    HubException.Unavailable told =
        catchThrowableOfType(HubException.Unavailable.class, () -> open().close());
    assertThat(told).isNotNull();
    String shown = url.substring("jdbc:postgresql://".length(), url.indexOf('?'));
    assertThat(told.getMessage())
        .isEqualTo(
            Texts.of(HubDatabase.class, "store", Locale.ENGLISH)
                .get("server.notAlone", shown, USER));
    assertThat(server.ask(PostgresServer.name(url), "select count(*) from external_request_meta"))
        .isEqualTo("40");
  }

  @Test
  void isBroughtUpWithoutLosingARow() {
    try (HubInstance hub = open()) {
      EarlierHub.assertIsWhole(hub);
    }
  }

  @Test
  void waitsUntilServersOfTheVersionBeforeHaveEnded() {
    Jdbi earlier = Jdbi.create(url, USER, "");
    try (Handle handle = earlier.open()) {
      handle.execute("select pg_advisory_lock(?, 7)", 0x48_55_42);
      assertRefused();
    }
    try (HubInstance one = open();
        HubInstance two = open()) {
      EarlierHub.assertIsWhole(one);
      assertThat(two.database().serverId()).isNotEqualTo(one.database().serverId());
    }
  }

  @Test
  void isLeftAsItIsWhileSomebodyReadsIt() {
    try (Handle handle = Jdbi.create(url, USER, "").open()) {
      handle.begin();
      handle.execute("lock table external_request in access share mode");
      MIGRATIONS.setLevel(Level.OFF);
      assertRefused();
      handle.rollback();
    }
    try (HubInstance hub = open()) {
      EarlierHub.assertIsWhole(hub);
    }
  }
}
