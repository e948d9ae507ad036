package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.cli.CommandLineRun;
import io.hubconsole.desk.faults.FaultCode;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.secrets.SecretFor;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.support.SupportBundle;
import io.hubconsole.hub.HubException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that is full of secrets and people, and a bundle that holds none of them. */
class SupportBundleTest {
  private static final String TOKEN = "tok-4711-abcdef";
  private static final String PASSWORD = "open-sesame-99";
  private static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "HUB_DATABASE_PASSWORD",
          PASSWORD,
          "HTTPS_PROXY",
          "http://me:proxy-pass-1@proxy.example.com:3128");

  /** None of these may be in any entry. */
  private static final List<String> PLANTED =
      List.of(
          TOKEN,
          PASSWORD,
          "proxy-pass-1",
          "bearer-of-a-log",
          "anna.andersson@example.com",
          "Andersson",
          "Storgatan 5",
          "Office of the south",
          "352 36",
          "10.20.30.40",
          System.getProperty("user.home") + "/secret-folder");

  @TempDir Path folder;

  private HomeFolder home;

  @BeforeEach
  void plant() throws Exception {
    home = new HomeFolder(folder.resolve("home"));
    Profile profile =
        new Profile(
            "office",
            "Anna Andersson",
            Purpose.LIVE,
            false,
            new Hub.Remote("https://hub.example.com"));
    new ProfileStore(home.profiles()).change(all -> all.with(profile));
    new ProfileStore(home.profiles())
        .change(
            all ->
                all.with(
                    new Profile(
                        "south",
                        "Office of the south",
                        Purpose.TEST,
                        false,
                        new Hub.Folder(folder.resolve("south"), Optional.empty()))));
    new OwnerOnlySecrets(home.secrets())
        .keep(new SecretFor("office", "https://hub.example.com"), new Secret(TOKEN));
    new SettingsStore(home.settings())
        .change(
            kept ->
                kept.withRecentLookups(List.of(Map.of("clientPostalCode", "352 36")))
                    .withSavedFilters(Map.of("Andersson", "Storgatan 5")));
    Files.createDirectories(home.practiceHub().resolve("mail"));
    Files.writeString(
        home.practiceHub().resolve("mail/anna.andersson@example.com.eml"), "Dear Andersson");
    Files.writeString(home.practiceHub().resolve("hub.mv.db"), "Andersson, Storgatan 5");
    CappedLog log = new CappedLog(home.log(), 3, 1_000_000);
    log.publish(warning("refused: Authorization: Bearer bearer-of-a-log"));
    log.publish(warning("no answer for " + GUID));
    log.publish(fault("HC-0000AF", new HubException.Unavailable("gone", new IOException("gone"))));
    log.publish(line("away: hub.example.com cannot be reached."));
    log.publish(warning("No token is kept for the profile Office of the south."));
    // As a version before, or a library, may have written it.
    Files.writeString(
        home.log().resolve("hub-console.1.log"),
        "2026-11-24T08:00:00Z SEVERE x: asked with "
            + TOKEN
            + " for anna.andersson@example.com from 10.20.30.40 in "
            + System.getProperty("user.home")
            + "/secret-folder\n"
            + "2026-11-24T08:00:01Z WARNING x:"
            + " https://hub.example.com/api/v3/case?customer=Andersson\n"
            + "2026-11-24T08:00:02Z SEVERE x: HC-0000AF\n"
            + "org.h2.jdbc.JdbcSQLDataException: Value too long: 'Andersson'; SQL statement:\n"
            + "insert into customer values ('Andersson', 'Storgatan 5') [22001-240]\n"
            + "\tat org.h2.message.DbException.get(DbException.java:1)\n");
  }

  private static LogRecord warning(String text) {
    LogRecord line = new LogRecord(Level.WARNING, text);
    line.setLoggerName("a.Logger");
    return line;
  }

  private static LogRecord fault(String code, Throwable thrown) {
    LogRecord line = new LogRecord(Level.SEVERE, code);
    line.setLoggerName("io.hubconsole.desk.faults.FaultReporter");
    line.setThrown(thrown);
    return line;
  }

  private static LogRecord line(String text) {
    LogRecord line = new LogRecord(Level.WARNING, text);
    line.setLoggerName("io.hubconsole.desk.session.LineWatch");
    return line;
  }

  private Map<String, String> written() throws Exception {
    Path file = folder.resolve("bundle.zip");
    List<Double> progress = new ArrayList<>();
    SupportBundle bundle = SupportOfTests.of(home, ENVIRONMENT);
    assertThat(bundle.write(file, progress::add, () -> false))
        .isEqualTo(SupportBundle.Outcome.WRITTEN);
    assertThat(progress).isSorted().endsWith(1.0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    return entries(file);
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        entries.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static String entry(Map<String, String> entries, String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  @Test
  void noEntryHoldsWhatIsNobodysToSee() throws Exception {
    Map<String, String> entries = written();
    assertThat(entries)
        .containsOnlyKeys(
            "about.txt",
            "settings.json",
            "machine-settings.json",
            "profiles.json",
            "outward.txt",
            "stores.txt",
            "faults.txt",
            "line.txt",
            "log/hub-console.1.log",
            "log/hub-console.0.log");
    entries.forEach((name, text) -> assertThat(name + text).as(name).doesNotContain(PLANTED));
  }

  @Test
  void itTellsWhatHelps() throws Exception {
    Map<String, String> entries = written();
    assertThat(entry(entries, "about.txt")).contains("product: ", "java: ", "memory used");
    assertThat(entry(entries, "profiles.json"))
        .contains("\"office\"", "LIVE", "https://hub.example.com");
    assertThat(entry(entries, "outward.txt"))
        .isEqualTo("https://hub.example.com : through HTTP proxy.example.com:3128\n");
    assertThat(entry(entries, "settings.json")).contains("\"recentLookups\" : 1");
    assertThat(entry(entries, "stores.txt"))
        .contains(
            "newest schema of a hub: ",
            "practice/hub.mv.db: files 1, bytes 22",
            "practice/mail/: files 1");
    assertThat(entry(entries, "faults.txt"))
        .matches("HC-0000AF: times 2, first 2026-11-24T08:00:02Z, last \\S+\n");
    assertThat(entry(entries, "line.txt")).contains(" away: hub.example.com cannot be reached.");
    assertThat(entry(entries, "log/hub-console.0.log")).contains(GUID);
    assertThat(entry(entries, "log/hub-console.1.log"))
        .contains("JdbcSQLDataException: [statement]", "\tat org.h2.message", "[secret]");
  }

  @Test
  void codesAreFoundAsTheConsoleWritesThem() {
    assertThat(FaultCode.of(new IllegalStateException()).text()).matches("HC-[0-9A-F]{6}");
  }

  @Test
  void whatIsStoppedOrCannotBeWrittenLeavesNothing() throws Exception {
    SupportBundle bundle = SupportOfTests.of(home, ENVIRONMENT);
    Path out = Files.createDirectory(folder.resolve("out"));
    assertThat(bundle.write(out.resolve("b.zip"), _ -> {}, () -> true))
        .isEqualTo(SupportBundle.Outcome.CANCELLED);
    assertThat(out).isEmptyDirectory();
    assertThatThrownBy(() -> bundle.write(folder.resolve("none/b.zip"), _ -> {}, () -> false))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theCommandWritesIt() throws Exception {
    CommandLineRun commands = new CommandLineRun(new EmbeddedDoorsOfTests(), home.path());
    Path file = folder.resolve("by-command.zip");
    CommandLineRun.Outcome told = commands.run("support-bundle", "--out", file.toString());
    assertThat(told.exit()).isZero();
    assertThat(told.out()).startsWith("Written to " + file);
    entries(file).forEach((name, text) -> assertThat(text).as(name).doesNotContain(TOKEN));
    assertThat(
            commands.run("support-bundle", "--out", folder.resolve("none/b.zip").toString()).exit())
        .isEqualTo(4);
    byte[] before = Files.readAllBytes(file);
    told = commands.run("support-bundle", "--out", file.toString());
    assertThat(told.exit()).isEqualTo(4);
    assertThat(told.err()).contains("is there already");
    assertThat(file).hasBinaryContent(before);
  }
}
