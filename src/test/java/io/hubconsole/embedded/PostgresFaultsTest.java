package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What can be wrong with a database on a server: a sentence in each language, and no secret. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class PostgresFaultsTest {
  private static final String SECRET = "tell-nobody";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

  private static PostgresServer server;

  @TempDir Path folder;

  @BeforeAll
  static void startServer() {
    server = new PostgresServer();
    server.execute("postgres", "create role plain login password '" + SECRET + "'");
    server.execute("postgres", "create role careful login password '" + SECRET + "'");
    server.execute("postgres", "create role nobody login connection limit 0");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static HubInstance open(String url, Locale locale) {
    DatabaseAddress address = PostgresServer.address(url);
    return HubInstance.open(
        address, new MailSettings.None(), new IndexPlace.Memory(), locale, Clock.systemUTC());
  }

  private static void assertRefused(String url, String user, String key) {
    for (Locale locale : Texts.LANGUAGES) {
      HubException.Unavailable told =
          catchThrowableOfType(HubException.Unavailable.class, () -> open(url, locale).close());
      assertThat(told).as(key).isNotNull();
      String shown = url.substring("jdbc:postgresql://".length(), url.indexOf('?'));
      assertThat(told.getMessage())
          .isEqualTo(Texts.of(HubDatabase.class, "store", locale).get(key, shown, user))
          .doesNotContain(SECRET);
    }
  }

  private static String as(String user, String url) {
    return url.replace("user=postgres", "user=" + user + "&password=" + SECRET);
  }

  @Test
  void aServerThatIsNotThere() {
    assertRefused(as("x", "jdbc:postgresql://127.0.0.1:1/hub?user=postgres"), "x", "server.away");
    assertRefused("jdbc:postgresql://no-such-host.invalid/hub?user=x", "x", "server.away");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    assertRefused(as("postgres", server.url("none")), "postgres", "server.noDatabase");
  }

  @Test
  void aWrongPassword() throws Exception {
    Path rules = Path.of(server.ask("postgres", "show hba_file"));
    String before = Files.readString(rules);
    Files.writeString(rules, "host all careful 127.0.0.1/32 scram-sha-256\n" + before);
    server.execute("postgres", "select pg_reload_conf()");
    String url = server.newDatabase();
    assertRefused(
        url.replace("user=postgres", "user=careful&password=wrong"), "careful", "server.refused");
    assertRefused(url.replace("user=postgres", "user=careful"), "careful", "server.refused");
  }

  @Test
  void aUserWithoutRights() {
    assertRefused(as("plain", server.newDatabase()), "plain", "server.noRight");
  }

  @Test
  void tooManyConnections() {
    assertRefused(as("nobody", server.newDatabase()), "nobody", "server.tooMany");
  }

  @Test
  void aDatabaseThatCanOnlyBeRead() {
    String url = server.newDatabase();
    String name = PostgresServer.name(url);
    server.execute(
        "postgres", "alter database " + name + " set default_transaction_read_only = on");
    assertRefused(url, "postgres", "server.readOnly");
  }

  @Test
  void aDatabaseThatCannotHoldEveryLanguage() {
    assertRefused(
        server.newDatabase("encoding 'SQL_ASCII' locale 'C'"), "postgres", "server.encoding");
  }

  @Test
  void aDatabaseOfSomethingElse() {
    String url = server.newDatabase();
    server.execute(PostgresServer.name(url), "create table theirs (id int)");
    assertRefused(url, "postgres", "server.notEmpty");
    assertThat(
            server.ask(
                PostgresServer.name(url),
                "select string_agg(tablename, ',') from pg_tables where schemaname = 'public'"))
        .isEqualTo("theirs");
  }

  @Test
  void aSchemaNewerThanTheProgram() {
    String url = server.newDatabase();
    open(url, Locale.ENGLISH).close();
    server.execute(
        PostgresServer.name(url),
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL',"
            + " 'V99__later.sql', 'hub', 1, true)");
    assertRefused(url, "postgres", "server.newer");
  }

  @Test
  void aFullServerAndALockThatIsNotGotAreToldWhileAtWork() {
    String url = server.newDatabase();
    try (HubInstance hub = open(url, Locale.ENGLISH)) {
      for (var fault :
          List.of(
              List.of("53100", "The disk of the server"),
              List.of("55P03", "did not answer in time"),
              List.of("57014", "did not answer in time"))) {
        assertThat(
                catchThrowableOfType(
                    HubException.Unavailable.class,
                    () ->
                        hub.database()
                            .write(
                                handle ->
                                    handle.execute(
                                        "do $$ begin raise exception sqlstate '"
                                            + fault.getFirst()
                                            + "'; end $$"))))
            .hasMessageContaining(fault.getLast());
      }
    }
  }

  @Test
  void aServerThatFallsSilentOrGoesAwayIsToldInTime() throws Exception {
    String url = server.newDatabase();
    try (SilentRelay relay = new SilentRelay(server.port());
        HubInstance hub =
            open(url.replace(":" + server.port(), ":" + relay.port()), Locale.ENGLISH)) {
      hub.checkStore();
      relay.fallSilent();
      assertAway(hub);
      relay.goAway();
      assertAway(hub);
    }
  }

  private static void assertAway(HubInstance hub) {
    long begun = System.nanoTime();
    HubException.Unavailable told =
        catchThrowableOfType(HubException.Unavailable.class, hub::checkStore);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_WAIT);
    assertThat(told).isNotNull();
    assertThat(told.getMessage()).containsAnyOf("cannot be reached", "did not answer in time");
  }

  @Test
  void aCommitWhoseConnectionBreaksIsNotKnown() {
    String url = server.newDatabase();
    server.execute(
        PostgresServer.name(url), "create schema faults; create table faults.done (id int)");
    try (HubInstance hub = open(url, Locale.ENGLISH)) {
      server.execute(
          PostgresServer.name(url),
          """
          create function faults.end_session() returns trigger language plpgsql as
            $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
          create constraint trigger at_commit after insert on faults.done
            deferrable initially deferred for each row execute function faults.end_session()
          """);
      assertThat(
              catchThrowableOfType(
                  HubException.OutcomeUnknown.class,
                  () ->
                      hub.database()
                          .write(handle -> handle.execute("insert into faults.done values (1)"))))
          .hasMessageContaining("broke before it confirmed");
    }
  }
}
