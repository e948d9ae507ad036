package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.HubConsole;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.embedded.ChildJvm;
import io.hubconsole.embedded.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Commands on a PostgreSQL database, the server in a process of its own that is killed. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(90)
@SuppressWarnings("NullAway.Init")
class ServeOnPostgresTest {
  private static final Pattern SAVED = Pattern.compile("\\{\"data\":\\{\"id\":(\\d+),.*");
  private static final String BODY =
      "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";
  private static final String SECRET = "tell-nobody";
  private static final int THREADS = 6;
  private static final int SAVED_BEFORE_THE_KILL = 300;

  private static PostgresServer postgres;

  @TempDir Path folder;

  @BeforeAll
  static void startServer() {
    postgres = new PostgresServer();
  }

  @AfterAll
  static void stopServer() {
    postgres.close();
  }

  private Outcome run(String... words) {
    Outcome outcome =
        new CommandLineRun(new EmbeddedDoorsOfTests(), folder.resolve("home")).run(words);
    assertThat(outcome.out() + outcome.err()).doesNotContain(SECRET, "Exception", "\tat ");
    return outcome;
  }

  private void fill(String url) {
    Outcome imported = run("import", "--database", url, SeedCommands.WORKSPACE.toString());
    assertThat(imported.err()).isEmpty();
    assertThat(imported.exit()).isZero();
    assertThat(imported.out().lines()).contains("manufacturers: 2", "cases: 5");
  }

  private Process serve(String url, Map<String, String> environment) throws IOException {
    ProcessBuilder product =
        new ProcessBuilder(
            ChildJvm.command(
                HubConsole.class,
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--database",
                url,
                "--port",
                "0"));
    product.environment().put("HUB_CONSOLE_HOME", folder.resolve("home").toString());
    product.environment().put("LC_ALL", "C.UTF-8");
    product.environment().putAll(environment);
    return product.redirectErrorStream(true).start();
  }

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    String url = postgres.newDatabase();
    fill(url);
    Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    Process server =
        serve(url.replace("?user=postgres", ""), Map.of("HUB_DATABASE_USER", "postgres"));
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService savers = Executors.newFixedThreadPool(THREADS)) {
      String ready = String.valueOf(out.readLine());
      assertThat(ready).startsWith("listening on ");
      URI log = URI.create(ready.substring("listening on ".length()) + "/api/v3/requests/log");
      CountDownLatch enough = new CountDownLatch(SAVED_BEFORE_THE_KILL);
      for (int i = 0; i < THREADS; i++) {
        savers.execute(() -> saveUntilItEnds(client, log, acknowledged, enough));
      }
      assertThat(enough.await(40, TimeUnit.SECONDS)).isTrue();
      server.destroyForcibly();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVED_BEFORE_THE_KILL);
    Set<Long> kept = new HashSet<>();
    for (String id :
        postgres
            .ask(PostgresServer.name(url), "select string_agg(id::text, ',') from external_request")
            .split(",", -1)) {
      kept.add(Long.valueOf(id));
    }
    assertThat(kept).containsAll(acknowledged);
    assertThat(folder.resolve("data/hub.mv.db")).doesNotExist();
  }

  private static void saveUntilItEnds(
      HttpClient client, URI log, Set<Long> acknowledged, CountDownLatch enough) {
    HttpRequest request =
        HttpRequest.newBuilder(log)
            .timeout(Duration.ofSeconds(20))
            .header("X-Hub-Api-Token", "partner-1-token")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BODY))
            .build();
    try {
      while (true) {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        Matcher saved = SAVED.matcher(answer.body());
        if (answer.statusCode() != 200 || !saved.matches()) {
          return;
        }
        acknowledged.add(Long.valueOf(saved.group(1)));
        enough.countDown();
      }
    } catch (IOException killed) {
      // What was answered until then counts.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsOneSentenceWithoutTheSecret() throws Exception {
    Process server =
        serve(
            "jdbc:postgresql://127.0.0.1:1/hub?user=hub", Map.of("HUB_DATABASE_PASSWORD", SECRET));
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(out.readAllAsString().lines())
          .containsExactly(
              "The database server of 127.0.0.1:1/hub cannot be reached. Check the address and"
                  + " whether the server runs, then try again.");
      assertThat(server.exitValue()).isEqualTo(3);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void anExportIsTheSameAsFromAFolder() throws Exception {
    String url = postgres.newDatabase();
    Outcome none = run("export", "--database", url);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .startsWith("There is no hub in the database jdbc:postgresql://127.0.0.1:");
    fill(url);
    Path fromDatabase = folder.resolve("database.json");
    assertThat(run("export", "--database", url, "--out", fromDatabase.toString()).exit()).isZero();
    SeedCommands onFolder = new SeedCommands(Files.createDirectory(folder.resolve("seed")));
    Path fromFolder = folder.resolve("folder.json");
    assertThat(onFolder.onHub("export", "--out", fromFolder.toString()).exit()).isZero();
    assertThat(fromDatabase).hasSameTextualContentAs(fromFolder);
  }

  @Test
  void whatIsWrittenWrongIsTold() {
    assertWrong("is given as jdbc:postgresql", "export", "--database", "jdbc:h2:mem:x");
    assertWrong(
        "no address", "import", "--database", "jdbc:postgresql://h?password=" + SECRET, "f");
    assertWrong(
        "before the host", "export", "--database", "jdbc:postgresql://u:" + SECRET + "@h/d");
    assertWrong("Say where the hub is", "export");
    assertWrong("Say where the hub is", "import", "file.json");
    assertWrong("--data is missing", "serve", "--database", "jdbc:postgresql://h/d");
  }

  private void assertWrong(String words, String... command) {
    Outcome told = run(command);
    assertThat(told.err()).contains(words);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
  }
}
