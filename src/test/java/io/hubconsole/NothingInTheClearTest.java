package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What is planted on a desk and on its hub is found in no file of the desk, but for its secrets.
 */
@Execution(ExecutionMode.CONCURRENT)
class NothingInTheClearTest {
  private static final String TOKEN = "partner-1-token";
  private static final UUID CASE = UUID.fromString("d647067f-20d4-4ac3-891e-a4549e727be0");
  private static final String ADDRESS = "canary-7f3a@example.com";

  /** Of customers, as the seed's case and a logged call tell them. */
  private static final List<String> CANARIES =
      List.of(
          TOKEN,
          ADDRESS,
          "canary-7f3a",
          "consumer@example.com",
          "Öberg",
          "canary body 55c1",
          CASE.toString());

  private static final String SMTP_PASSWORD = "canary-smtp-91d2";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder = Path.of(".");

  @Test
  void aDeskKeepsWhatItKnowsEncrypted() throws IOException {
    Path home = folder.resolve("home");
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"))) {
      String address = served.uri().toString();
      workOn(served, address, home);
      queueByCommand(address, home);
    }
    assertHoldNone(filesOf(home), CANARIES);
    for (Path file : filesOf(home)) {
      // A lock holds nothing, and may be seen.
      if (Files.size(file) > 0) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .satisfiesAnyOf(
                told -> assertThat(told).isEqualTo("rw-------"),
                told ->
                    assertThat(
                            PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(file.getParent())))
                        .isEqualTo("rwx------"));
      }
    }
  }

  /** Looks at everything that is remembered, and leaves a write in the outbox. */
  private static void workOn(ServedHubOfTests served, String address, Path home) {
    var logged =
        SeedHub.ofPartner1(served.hub())
            .saveRequest(
                new NewExternalRequest(
                    "booking",
                    "success",
                    null,
                    RequestMeta.ofCase(SeedHub.FINAL_CASE),
                    "canary body 55c1",
                    null,
                    null,
                    Optional.empty()));
    assertThat(logged).isNotNull();
    try (RememberedHubOfTests desk = RememberedHubOfTests.open(home, "office", address, TOKEN)) {
      assertThat(desk.hub().findCase(CASE)).isPresent();
      assertThat(desk.hub().searchCases(CaseSearch.ALL, PageRequest.first(10)).cases())
          .isNotEmpty();
      awaitLog(desk);
      assertThat(desk.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)).rows())
          .isNotEmpty();
      desk.hub()
          .sendCompletedEmail(
              new ResendOrder(CASE.toString(), Optional.of(ADDRESS), Optional.empty()));
      served.close();
      desk.outbox()
          .queue(
              new Order.Email(
                  new ResendOrder(CASE.toString(), Optional.of(ADDRESS), Optional.empty())),
              new Target(address + "/", Optional.of("office"), "nobody"),
              "clerk");
    }
  }

  /** What fails is told to the log of the product itself, and nothing of customers with it. */
  @Test
  void aFaultIsWrittenToTheLogWithoutWhatItWasAbout() throws Exception {
    Path home = folder.resolve("home");
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"))) {
      Process desk =
          java(
              Map.of(),
              FaultyDesk.class,
              home.toString(),
              served.uri().toString(),
              TOKEN,
              CASE.toString(),
              ADDRESS);
      assertThat(desk.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(logOf(home)).as(Files.readString(errors())).contains("FaultReporter");
    assertHoldNone(filesOf(home), CANARIES);
  }

  @Test
  void thePasswordOfAMailServerIsKeptNowhere() throws Exception {
    Path home = folder.resolve("home");
    Path hub = folder.resolve("hub");
    ServedHubOfTests.ofSeed(hub).close();
    Process serving =
        java(
            Map.of("HUB_SMTP_PASSWORD", SMTP_PASSWORD, "HUB_CONSOLE_HOME", home.toString()),
            HubConsole.class,
            "serve",
            "--data",
            hub.toString(),
            "--port",
            "0",
            "--mail",
            "smtp://clerk@127.0.0.1:" + portOfNobody());
    String said = "";
    try {
      said = String.valueOf(serving.inputReader(StandardCharsets.UTF_8).readLine());
      assertThat(said).as(Files.readString(errors())).contains("http://");
      assertThat(resend(home, said.substring(said.indexOf("http://"))))
          .as("no mail server is there")
          .isEqualTo(1);
    } finally {
      serving.destroy();
      assertThat(serving.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    List<String> password = List.of(SMTP_PASSWORD, base64(SMTP_PASSWORD));
    assertHoldNone(allFilesOf(hub), password);
    assertHoldNone(allFilesOf(home), password);
    assertThat(said + Files.readString(errors())).doesNotContain(SMTP_PASSWORD);
  }

  private int resend(Path home, String address) throws IOException {
    return new CommandLineRun(new EmbeddedDoorsOfTests(), home)
        .run(
            "resend",
            "--hub",
            address,
            "--token-file",
            tokenFile().toString(),
            "--guid",
            CASE.toString())
        .exit();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A port that nobody listens on. */
  private static int portOfNobody() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  private Process java(Map<String, String> environment, Class<?> main, String... words)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(words));
    ProcessBuilder starting = new ProcessBuilder(command).redirectError(errors().toFile());
    starting.environment().putAll(environment);
    return starting.start();
  }

  private static String logOf(Path home) throws IOException {
    StringBuilder log = new StringBuilder();
    for (Path file : allFilesOf(new HomeFolder(home).log())) {
      log.append(Files.readString(file));
    }
    return log.toString();
  }

  private static void assertHoldNone(List<Path> files, List<String> canaries) throws IOException {
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (String canary : canaries) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
          assertThat(contains(bytes, canary.getBytes(charset)))
              .as("%s in %s", canary, file)
              .isFalse();
        }
      }
    }
  }

  private static void awaitLog(RememberedHubOfTests desk) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(30));
    while (!desk.hub().memory().map(memory -> memory.logSync()).map(LogSync::whole).orElse(true)) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void queueByCommand(String address, Path home) throws IOException {
    CommandLineRun commands = new CommandLineRun(new EmbeddedDoorsOfTests(), home);
    assertThat(
            commands
                .run(
                    "resend",
                    "--hub",
                    address,
                    "--token-file",
                    tokenFile().toString(),
                    "--guid",
                    CASE.toString(),
                    "--email",
                    ADDRESS,
                    "--later")
                .exit())
        .isZero();
    assertThat(new ContractJson().readTree(commands.run("outbox", "list", "--json").out()))
        .hasSize(2);
  }

  private Path tokenFile() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    return token;
  }

  private static List<Path> filesOf(Path home) throws IOException {
    List<Path> all = new ArrayList<>(allFilesOf(home));
    assertThat(all).extracting(file -> file.getFileName().toString()).contains("outbox.mv.db");
    // Where there is no keychain, the tokens lie there, for its owner alone.
    all.removeIf(file -> file.getFileName().toString().equals("secrets.json"));
    return all;
  }

  private static List<Path> allFilesOf(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean contains(byte[] bytes, byte[] sought) {
    for (int i = 0; i <= bytes.length - sought.length; i++) {
      int at = 0;
      while (at < sought.length && bytes[i + at] == sought[at]) {
        at++;
      }
      if (at == sought.length) {
        return true;
      }
    }
    return false;
  }
}
