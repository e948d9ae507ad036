package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun;
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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is planted on a desk and on its hub is found in no file of the desk, but for its secrets.
 */
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

  @TempDir Path folder = Path.of(".");

  @Test
  void aDeskKeepsWhatItKnowsEncrypted() throws IOException {
    Path home = folder.resolve("home");
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"))) {
      String address = served.uri().toString();
      workOn(served, address, home);
      queueByCommand(address, home);
    }
    for (Path file : filesOf(home)) {
      byte[] bytes = Files.readAllBytes(file);
      for (String canary : CANARIES) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
          assertThat(contains(bytes, canary.getBytes(charset)))
              .as("%s in %s", canary, home.relativize(file))
              .isFalse();
        }
      }
      // A lock holds nothing, and may be seen.
      if (bytes.length > 0) {
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

  private static void awaitLog(RememberedHubOfTests desk) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(30));
    while (!desk.hub().memory().map(memory -> memory.logSync()).map(LogSync::whole).orElse(true)) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** A fault is told and written to the log as well. */
  private void queueByCommand(String address, Path home) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    CommandLineRun commands = new CommandLineRun(new EmbeddedDoorsOfTests(), home);
    assertThat(
            commands
                .run(
                    "resend",
                    "--hub",
                    address,
                    "--token-file",
                    token.toString(),
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

  private static List<Path> filesOf(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> all = new ArrayList<>(files.filter(Files::isRegularFile).toList());
      assertThat(all).extracting(file -> file.getFileName().toString()).contains("outbox.mv.db");
      // Where there is no keychain, the tokens lie there, for its owner alone.
      all.removeIf(file -> file.getFileName().toString().equals("secrets.json"));
      return all;
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
