package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.text.Texts;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What can be wrong with the place of a hub: a sentence in each language, and nothing changed. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class StoreFaultsTest {
  private static final Path READ_ONLY_FOLDER = Path.of("/proc/1/hub");

  @TempDir Path folder;

  private Path hub() {
    return folder.resolve("hub");
  }

  private Path database() {
    return hub().resolve("hub.mv.db");
  }

  /** Opening must be refused with that sentence, twice, and leave every file as it is. */
  private void assertRefused(Path place, String key) throws Exception {
    Map<String, String> before = files();
    assertToldInBothLanguages(place, key);
    assertThat(files()).isEqualTo(before);
  }

  private static void assertToldInBothLanguages(Path place, String key) {
    for (Locale locale : Texts.LANGUAGES) {
      HubException.Unavailable told =
          catchThrowableOfType(
              HubException.Unavailable.class, () -> SeedHub.open(place, locale).close());
      assertThat(told).as(key).isNotNull();
      assertThat(told.getMessage())
          .isEqualTo(Texts.of(HubDatabase.class, "store", locale).get(key, place.toString()));
    }
  }

  private Map<String, String> files() throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(
            file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @Test
  void aValueThatDoesNotFitIsNoFaultOfTheStore() {
    try (HubInstance hub = SeedHub.open(folder.resolve("values"))) {
      String tooLong = "x".repeat(21);
      assertThatThrownBy(
              () ->
                  hub.database()
                      .write(
                          handle ->
                              handle.execute(
                                  "insert into hub_version (topic, version) values (?, 0)",
                                  tooLong)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("22001")
          .hasMessageNotContaining(tooLong);
    }
  }

  @Test
  void aFolderInUseByAnotherProcess() throws Exception {
    SeedHub.filled(hub()).close();
    Process other = ChildJvm.start(SavingHub.class, hub().toString(), "0", "0");
    try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(SavingHub.READY);
      assertToldInBothLanguages(hub(), "store.inUse");
      other.getOutputStream().close();
      assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
    }
    SeedHub.open(hub()).close();
  }

  @Test
  void aFileInPlaceOfTheFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertRefused(file, "store.notAFolder");
    assertRefused(file.resolve("below"), "store.notAFolder");
  }

  @Test
  void aFolderThatCannotBeWritten() throws Exception {
    assertRefused(READ_ONLY_FOLDER, "store.readOnly");
  }

  @Test
  void aDatabaseOfRandomBytes() throws Exception {
    Random random = new Random(4);
    for (int size : new int[] {1, 100, 4096, 8192, 100_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Files.createDirectories(hub());
      Files.write(database(), bytes);
      assertRefused(hub(), "store.damaged");
    }
  }

  @Test
  void aDatabaseWhoseBeginningIsOverwritten() throws Exception {
    SeedHub.filled(hub()).close();
    byte[] bytes = Files.readAllBytes(database());
    new Random(5).nextBytes(bytes);
    Files.write(database(), bytes);
    assertRefused(hub(), "store.damaged");
  }

  @Test
  void aDatabaseCutToHalf() throws Exception {
    SeedHub.filled(hub()).close();
    byte[] bytes = Files.readAllBytes(database());
    Files.write(database(), Arrays.copyOf(bytes, bytes.length / 2));
    HubException.Unavailable told =
        catchThrowableOfType(HubException.Unavailable.class, () -> SeedHub.open(hub()).close());
    assertThat(told.getMessage()).containsAnyOf("is damaged", "is older than the hub");
    assertThat(Files.readAllBytes(database())).hasSize(bytes.length / 2);
  }

  @Test
  void anEmptyOrMissingDatabaseOfAHubIsNotMadeAnew() throws Exception {
    SeedHub.filled(hub()).close();
    Files.write(database(), new byte[0]);
    assertRefused(hub(), "store.lost");
    Files.delete(database());
    assertRefused(hub(), "store.lost");
  }

  @Test
  void anOlderDatabaseIsToldAndOpensOnceItsMarkIsDeleted() throws Exception {
    SeedHub.filled(hub()).close();
    byte[] older = Files.readAllBytes(database());
    try (HubInstance later = SeedHub.open(hub())) {
      later.database().write(handle -> handle.execute("update service_partner set name = 'x'"));
    }
    Files.write(database(), older);
    assertRefused(hub(), "store.older");
    Files.delete(hub().resolve("hub.mark"));
    SeedHub.open(hub()).close();
  }

  @Test
  void anUnreadableMarkKeepsNobodyOut() throws Exception {
    SeedHub.filled(hub()).close();
    Files.writeString(hub().resolve("hub.mark"), "?");
    SeedHub.open(hub()).close();
  }

  @Test
  void aSchemaNewerThanTheProgram() throws Exception {
    try (HubInstance open = SeedHub.filled(hub())) {
      open.database()
          .write(
              handle ->
                  handle.execute(
                      "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                          + " \"description\", \"type\", \"script\", \"installed_by\","
                          + " \"execution_time\", \"success\") values (99, '99', 'later', 'SQL',"
                          + " 'V99__later.sql', 'hub', 1, true)"));
    }
    assertToldInBothLanguages(hub(), "store.newer");
  }

  @Test
  void aFullDiskKeepsWhatWasAcknowledged() throws Exception {
    SeedHub.filled(hub()).close();
    List<String> limited =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 3000; exec \"$@\"", "-"));
    limited.addAll(ChildJvm.command(SavingHub.class, hub().toString(), "2", "20000"));
    Process child = new ProcessBuilder(limited).redirectErrorStream(true).start();
    List<String> lines;
    try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
      lines = reader.lines().toList();
    }
    assertThat(child.waitFor()).isZero();
    List<String> told =
        lines.stream()
            .filter(line -> !line.equals(SavingHub.READY) && !line.startsWith(SavingHub.SAVED))
            .toList();
    assertThat(told)
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("(" + SavingHub.FAILED + "|" + SavingHub.UNKNOWN + ").*")
                    .contains("The disk that holds the data folder " + hub() + " is full"));
    List<Long> acknowledged =
        lines.stream()
            .filter(line -> line.startsWith(SavingHub.SAVED))
            .map(line -> Long.valueOf(line.substring(SavingHub.SAVED.length())))
            .toList();
    assertThat(acknowledged).isNotEmpty();
    try (HubInstance open = SeedHub.open(hub())) {
      assertThat(
              SeedHub.ofPartner1(open)
                  .findRequests(RequestFilter.ALL, PageRequest.first(1000))
                  .rows())
          .extracting(row -> row.id())
          .containsAll(acknowledged);
    }
  }
}
