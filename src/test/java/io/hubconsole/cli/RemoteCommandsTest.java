package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The commands over a hub behind HTTP, by the product's own server. */
@TestInstance(Lifecycle.PER_CLASS)
class RemoteCommandsTest {
  private static final String PARTNER = "partner-1-token";
  private static final String PROVIDER = "provider-1-token";
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final String NOT_FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be1";

  private Path folder = Path.of(".");
  private String address = "";

  @SuppressWarnings("NullAway.Init")
  private ServedHubOfTests served;

  @BeforeAll
  void serve(@TempDir Path temporary) {
    folder = temporary;
    served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
    address = served.uri().toString();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** Runs a command; nothing of it may tell the token or a fault's inside. */
  private Outcome run(Locale locale, String token, List<String> words) {
    Map<String, String> environment =
        Map.of("HUB_CONSOLE_HOME", folder.resolve("home").toString(), "HUB_TOKEN", token);
    Outcome told =
        new CommandLineRun(new EmbeddedDoorsOfTests(), environment)
            .run(locale, words.toArray(String[]::new));
    assertThat(told.out() + told.err())
        .doesNotContain("Exception")
        .doesNotContain("\tat ")
        .doesNotContainPattern("(partner|provider)-\\d-token");
    return told;
  }

  private Outcome on(String hub, String token, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(words[0].equals("log") ? 2 : 1, List.of("--hub", hub));
    return run(Locale.ENGLISH, token, all);
  }

  private Outcome ask(String... words) {
    return on(address, PARTNER, words);
  }

  private Path tokenFile(String name, String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aLookupIsAnsweredAsByAHubInAFolder() {
    Outcome found = ask("route", "--manufacturer", "acer", "--service-type", "1");
    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.out()).startsWith("InfoCare Workshop");
    Outcome json = ask("route", "--json", "--manufacturer", "acer", "--service-type", "1");
    assertThat(json.out()).startsWith("{\"data\":{\"serviceProvider\":{\"id\":1,");
    assertThat(ask("route", "--json"))
        .isEqualTo(
            new Outcome(
                1,
                "{\"error\":\"Not enough data\",\"data\":{\"paramsNeeded\":"
                    + "[\"manufacturer\",\"serviceType\"]}}"
                    + System.lineSeparator(),
                ""));
    Outcome nobody = ask("route", "--explain", "--manufacturer", "lg", "--service-type", "1");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.out()).contains("Nobody takes it.", "if manufacturer were Acer");
  }

  @Test
  void anEmailIsSentAndWhereToIsTold() throws IOException {
    Path token = tokenFile("token", PARTNER + "\n", "rw-------");
    Outcome sent =
        on(address, "", "resend", "--token-file", token.toString(), "--guid", FINAL_CASE);
    assertThat(sent)
        .isEqualTo(new Outcome(0, "Sent to consumer@example.com." + System.lineSeparator(), ""));
    Outcome not = ask("resend", "--guid", NOT_FINAL_CASE);
    assertThat(not.exit()).isEqualTo(1);
    assertThat(not.out()).startsWith("Nothing was sent: the status of case 7681");
  }

  @Test
  void aCallIsLoggedAndFound() {
    Outcome saved = ask("log", "add", "--type", "remote", "--status", "error", "--case-id", "7680");
    assertThat(saved.exit()).as(saved.err()).isZero();
    Outcome found = ask("log", "find", "--type", "remote");
    assertThat(found.exit()).isZero();
    assertThat(found.out()).contains("remote", "1 of 1 shown");
  }

  @Test
  void aTokenThatIsUnknownOrMayNotIsARefusal() {
    Outcome unknown = on(address, "nobodys-token", "route");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("does not know the token");
    Outcome workshop = on(address, PROVIDER, "route");
    assertThat(workshop.exit()).isEqualTo(1);
    assertThat(workshop.err()).contains("only a service partner can");
    Outcome odd = on(address, "no token", "route");
    assertThat(odd.exit()).isEqualTo(1);
    assertThat(odd.err()).startsWith("That is no token");
  }

  @Test
  void aHubThatIsAwayIsNotReached() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String away = "http://127.0.0.1:" + free;
    Outcome told = on(away, PARTNER, "resend", "--guid", FINAL_CASE);
    assertThat(told.exit()).isEqualTo(3);
    assertThat(told.err()).startsWith("127.0.0.1:" + free + " cannot be reached.");
    Outcome nowhere = on("https://hub.invalid", PARTNER, "route");
    assertThat(nowhere.exit()).isEqualTo(3);
    assertThat(nowhere.err()).startsWith("No hub by the name hub.invalid was found.");
    Outcome swedish =
        run(SeedCommands.SWEDISH, PARTNER, List.of("route", "--hub", "https://hub.invalid"));
    assertThat(swedish.err()).startsWith("Ingen hubb med namnet hub.invalid hittades.");
  }

  @Test
  void aTokenIsNotSentInTheClearNorToWhatIsNoAddress() {
    Outcome clear = on("http://hub.example.com", PARTNER, "route");
    assertThat(clear.exit()).isEqualTo(2);
    assertThat(clear.err()).startsWith("At http:// the token would travel readably");
    for (String none :
        List.of("", "hub", "ftp://hub", "https://a:b@hub.example", "https://h?x=1")) {
      Outcome told = on(none, PARTNER, "route");
      assertThat(told.exit()).as(none).isEqualTo(2);
      assertThat(told.err()).startsWith("That is no address of a hub.");
    }
  }

  @Test
  void aTokenFileThatWillNotDoIsToldOf() throws IOException {
    assertBadFile(folder.resolve("none"), "There is no token file");
    assertBadFile(folder, "Others on this machine may read", "cannot be read");
    assertBadFile(tokenFile("empty", " \n", "rw-------"), "is empty");
    assertBadFile(tokenFile("open", PARTNER, "rw-r--r--"), "Others on this machine may read");
    assertBadFile(tokenFile("group", PARTNER, "rw-r-----"), "Others on this machine may read");
    assertBadFile(tokenFile("two", PARTNER + "\n" + PROVIDER, "rw-------"), "holds no token");
    assertBadFile(tokenFile("long", "x".repeat(5000), "rw-------"), "holds no token");
  }

  private void assertBadFile(Path file, String... oneOf) {
    Outcome told = on(address, PARTNER, "route", "--token-file", file.toString());
    assertThat(told.exit()).isEqualTo(2);
    assertThat(List.of(oneOf)).anySatisfy(words -> assertThat(told.err()).contains(words));
  }

  @Test
  void wordsThatDoNotGoTogetherAreToldOf() {
    assertWrong("--hub asks a remote hub", "route", "--hub", address, "--data", "x");
    assertWrong("A remote hub knows by its token", "route", "--hub", address, "--token", "x");
    assertWrong("A remote hub knows by its token", "route", "--hub", address, "--partner", "1");
    assertWrong("--token-file holds the token", "route", "--token-file", "x");
    Outcome none = on(address, " ", "route");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).startsWith("A remote hub asks for a token.");
  }

  private void assertWrong(String start, String... words) {
    Outcome told = run(Locale.ENGLISH, PARTNER, List.of(words));
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).startsWith(start);
  }
}
