package io.hubconsole.desk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hubconsole.desk.machine.MachineFault.Kind;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.embedded.email.TestCertificate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class MachineSettingsReaderTest {
  private static final String WHOLE =
      """
      {
        "language": "sv",
        "appearance": "dark",
        "profile": "Växjö",
        "profiles": [
          {"name": "Växjö", "kind": "remote", "url": "https://hub.example.com",
           "purpose": "LIVE", "readOnly": true},
          {"name": "Trial", "kind": "folder", "folder": "/srv/hub", "purpose": "TEST"}
        ],
        "proxy": "http://proxy.example.com:3128",
        "certificates": "CERTIFICATES",
        "updates.url": "https://it.example.com/hub-console.json",
        "locked": ["language", "profiles"]
      }
      """;

  @TempDir Path folder;

  private final MachineSettingsReader reader =
      new MachineSettingsReader(address -> address.startsWith("https://"));

  @BeforeEach
  void narrow() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private MachineSettings read(String text) throws Exception {
    return reader.read(
        new MachinePlace(write("it.json", text), Optional.empty(), Optional.empty()));
  }

  @Test
  void readsEveryKey() throws Exception {
    Path certificates = certificates();
    MachineSettings set = read(WHOLE.replace("CERTIFICATES", certificates.toString()));
    assertThat(set.faults()).isEmpty();
    assertThat(set.language()).contains("sv");
    assertThat(set.appearance()).contains(Appearance.DARK);
    assertThat(set.profiles()).extracting(Profile::name).containsExactly("Växjö", "Trial");
    Profile live = set.profiles().getFirst();
    assertThat(live.hub()).isEqualTo(new Hub.Remote("https://hub.example.com"));
    assertThat(live.purpose()).isEqualTo(Purpose.LIVE);
    assertThat(live.readOnly()).isTrue();
    assertThat(set.profile()).contains(live.id());
    assertThat(set.proxy()).contains(new ProxyRule.Through("proxy.example.com", 3128));
    assertThat(set.certificates()).contains(certificates);
    assertThat(set.updates()).contains(URI.create("https://it.example.com/hub-console.json"));
    assertThat(set.locked()).containsExactlyInAnyOrder(MachineKey.LANGUAGE, MachineKey.PROFILES);
    assertThat(set.sources()).containsExactly(folder.resolve("it.json").toString());
  }

  private Path certificates() throws Exception {
    return write(
        "ca.pem",
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(TestCertificate.of(folder, "dns:localhost").encoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void certificatesThatCannotBeReadNowAreToldAndMayComeYet() throws Exception {
    Path empty = write("empty.pem", "");
    Path nonsense = write("nonsense.pem", "nonsense");
    for (Path file : List.of(folder.resolve("none.pem"), empty, nonsense, folder)) {
      MachineSettings set = read("{\"certificates\": \"" + file + "\"}");
      assertThat(set.faults())
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.kind()).isEqualTo(Kind.NO_CERTIFICATES);
                assertThat(fault.sentence(Locale.ENGLISH))
                    .contains("certificates", file.toString());
              });
      assertThat(set.certificates()).contains(file);
    }
  }

  @Test
  void withoutAFileNothingIsSet() {
    MachinePlace nowhere =
        new MachinePlace(folder.resolve("none.json"), Optional.empty(), Optional.empty());
    assertThat(reader.read(nowhere)).isEqualTo(MachineSettings.NONE);
  }

  @Test
  void whatMakesNoSenseIsToldAndTheRestHolds() throws Exception {
    MachineSettings set =
        read(
            """
            {"language": "sv", "colour": "red", "appearance": "pink", "locked": ["language", "colour"],
             "profiles": [{"name": "Office", "kind": "remote", "url": "https://a.example", "purpose": "LIVE",
                           "token": "abc"}, {"name": "Other", "kind": "remote", "url": "ftp://b", "purpose": "LIVE"}]}
            """);
    assertThat(set.language()).contains("sv");
    assertThat(set.locked()).containsExactly(MachineKey.LANGUAGE);
    assertThat(set.profiles()).extracting(Profile::name).containsExactly("Office");
    assertThat(set.faults())
        .extracting(MachineFault::key, MachineFault::kind)
        .containsExactlyInAnyOrder(
            tuple("colour", Kind.UNKNOWN_KEY),
            tuple("appearance", Kind.NO_APPEARANCE),
            tuple("locked", Kind.NOT_LOCKABLE),
            tuple("profiles[0].token", Kind.TOKEN),
            tuple("profiles[1].url", Kind.NO_HUB));
    assertThat(set.faults().stream().map(fault -> fault.sentence(Locale.ENGLISH)))
        .anyMatch(line -> line.contains("it.json: there is no key “colour”"))
        .noneMatch(line -> line.contains("abc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"language\": \"de\"}|NO_LANGUAGE",
        "{\"language\": 5}|NO_LANGUAGE",
        "{\"profile\": \"Nobody\"}|NO_SUCH_PROFILE",
        "{\"profiles\": {}}|NO_LIST",
        "{\"profiles\": [5]}|NO_NAME",
        "{\"locked\": \"language\"}|NO_LIST",
        "{\"locked\": [\"profile\"]}|NOT_LOCKABLE",
        "{\"proxy\": \"http://me:secret@proxy:80\"}|PROXY_SECRET",
        "{\"proxy\": \"https://proxy:80\"}|NO_PROXY",
        "{\"proxy\": \"http://proxy:99999\"}|NO_PROXY",
        "{\"certificates\": \"ca.pem\"}|NO_FILE",
        "{\"updates.url\": \"http://it.example.com/x\"}|NO_UPDATES",
        "{\"updates.url\": \"https://me:secret@it.example.com/x\"}|NO_UPDATES",
        "{\"language\": \"sv\"|NO_JSON",
        "{\"language\": \"sv\", \"language\": \"en\"}|NO_JSON",
        "[1]|NO_JSON",
        "''|NO_JSON"
      })
  void eachBadValueHasASentenceInBothLanguages(String text, Kind kind) throws Exception {
    MachineSettings set = read(text);
    assertThat(set.faults()).extracting(MachineFault::kind).contains(kind);
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("sv")}) {
      assertThat(set.faults().getFirst().sentence(locale))
          .contains("it.json")
          .doesNotContain("secret", "{0}", "{1}");
    }
  }

  @Test
  void aFileThatEverybodyMayChangeIsToldAndFollowed() throws Exception {
    Path file = write("it.json", "{\"language\": \"sv\"}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    MachineSettings set = reader.read(new MachinePlace(file, Optional.empty(), Optional.empty()));
    assertThat(set.language()).contains("sv");
    assertThat(set.faults()).extracting(MachineFault::kind).containsExactly(Kind.OPEN_TO_OTHERS);
  }

  @Test
  void soIsOneThatEverybodyMayReplace() throws Exception {
    Path file = write("it.json", "{}");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(reader.read(new MachinePlace(file, Optional.empty(), Optional.empty())).faults())
        .extracting(MachineFault::kind)
        .containsExactly(Kind.OPEN_TO_OTHERS);
  }

  @Test
  void anEndlessFileIsNotRead() throws Exception {
    Path file = folder.resolve("it.json");
    Files.write(file, " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8));
    assertThat(reader.read(new MachinePlace(file, Optional.empty(), Optional.empty())).faults())
        .extracting(MachineFault::kind)
        .containsExactly(Kind.TOO_LONG);
  }

  @Test
  void anotherFileIsTriedOnlyWhereTheMachineHasNone() throws Exception {
    Path other = write("trial.json", "{\"language\": \"en\"}");
    MachinePlace free =
        new MachinePlace(folder.resolve("none.json"), Optional.empty(), Optional.of(other));
    assertThat(reader.read(free).language()).contains("en");
    Path machine = write("it.json", "{\"language\": \"sv\", \"locked\": [\"language\"]}");
    MachineSettings held =
        reader.read(new MachinePlace(machine, Optional.empty(), Optional.of(other)));
    assertThat(held.language()).contains("sv");
    assertThat(held.faults()).extracting(MachineFault::kind).containsExactly(Kind.OVERRIDDEN);
  }

  @Test
  void whereThePolicyCannotBeAskedNoOtherFileIsTried() throws Exception {
    Path other = write("trial.json", "{\"language\": \"en\"}");
    MachineSettings set =
        reader.read(
            new MachinePlace(
                folder.resolve("none.json"), Optional.of("/no-such-root"), Optional.of(other)));
    assertThat(set.language()).isEmpty();
    assertThat(set.faults())
        .extracting(MachineFault::kind)
        .containsExactly(Kind.UNREADABLE, Kind.OVERRIDDEN);
  }

  @Test
  void eachPlatformHasItsPlace() {
    assertThat(MachinePlace.find(Map.of(), "Linux").file())
        .isEqualTo(Path.of("/etc/hub-console/settings.json"));
    assertThat(MachinePlace.find(Map.of(), "Mac OS X").file())
        .isEqualTo(Path.of("/Library/Application Support/Hub Console/settings.json"));
    MachinePlace windows = MachinePlace.find(Map.of("ProgramData", "/data"), "Windows 11");
    assertThat(windows.file()).isEqualTo(Path.of("/data/Hub Console/settings.json"));
    assertThat(windows.windowsRoot()).contains("C:\\Windows");
    assertThat(MachinePlace.find(Map.of(MachinePlace.OVERRIDE, "/x.json"), "Linux").override())
        .contains(Path.of("/x.json"));
    assertThat(MachinePlace.find(Map.of(MachinePlace.OVERRIDE, "x.json"), "Linux").override())
        .contains(Path.of("x.json").toAbsolutePath());
  }
}
