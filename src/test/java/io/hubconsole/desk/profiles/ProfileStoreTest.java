package io.hubconsole.desk.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {
  /** Held, so that the level that is set stays. */
  private static final List<Logger> LOGS =
      List.of(
          Logger.getLogger(ProfileStore.class.getName()),
          Logger.getLogger(WholeFile.class.getName()));

  private static final Profile LIVE =
      new Profile("a-1", "Växjö", Purpose.LIVE, true, new Hub.Remote("https://hub.example.com/å"));

  @TempDir Path folder;

  @BeforeEach
  void quiet() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  private Path file() {
    return folder.resolve("home/profiles.json");
  }

  private ProfileStore store() {
    return new ProfileStore(file());
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("home"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String text) throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(file(), text);
  }

  @Test
  void aFirstStartHasPracticeAndMakesNothing() {
    assertThat(store().get().all()).containsExactly(Profile.practice(false));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everyKindComesBackPracticeFirstThenByName() throws Exception {
    Profile folderOf3 =
        new Profile(
            "b", "test", Purpose.TEST, false, new Hub.Folder(folder.resolve("é"), Optional.of(3)));
    Profile lowest =
        new Profile("c", "Alla", Purpose.TEST, true, new Hub.Folder(folder, Optional.empty()));
    ProfileStore store = store();
    for (Profile one : List.of(LIVE, folderOf3, lowest, Profile.practice(true))) {
      store.change(all -> all.with(one));
    }
    assertThat(store().get().all())
        .containsExactly(Profile.practice(true), lowest, folderOf3, LIVE);
    assertThat(store().get()).isEqualTo(store.get());
    assertThat(names()).containsExactly("profiles.json");
    store.change(all -> all.removed("b"));
    assertThat(store().get().all()).containsExactly(Profile.practice(true), lowest, LIVE);
  }

  @Test
  void namesAreOneLineBoundedAndNobodyElses() {
    Profiles one = Profiles.FIRST.with(LIVE);
    assertThat(one.called(" vÄXJÖ ")).contains(LIVE);
    assertThat(one.called("vaxjo")).isEmpty();
    for (String taken : List.of("växjö", "PRACTICE")) {
      Profile same = new Profile("z", taken, Purpose.TEST, false, new Hub.Remote("https://x"));
      assertThatThrownBy(() -> one.with(same)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String bad : List.of("", " ", " a", "a\nb", "a\u2028b", "a\u202eb", "x".repeat(61))) {
      assertThat(Profile.isName(bad)).as(bad).isFalse();
      assertThatThrownBy(
              () -> new Profile("z", bad, Purpose.TEST, false, new Hub.Remote("https://x")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Profile.isName("😀".repeat(30))).isTrue();
  }

  @Test
  void practiceIsThereAndIsPracticeWhateverHappens() {
    assertThatThrownBy(() -> Profiles.FIRST.removed(Profile.PRACTICE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Profile("z", "live", Purpose.LIVE, false, new Hub.Practice()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Profile("z", "live", Purpose.PRACTICE, false, new Hub.Remote("https://x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatMakesNoSenseIsSetAside() throws Exception {
    String practice = "{\"id\":\"practice\",\"name\":\"practice\",\"purpose\":\"PRACTICE\"}";
    String remote = "{\"id\":\"%s\",\"name\":\"%s\",\"purpose\":\"%s\",\"address\":\"https://x\"}";
    for (String text :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "\0",
            "{\"profiles\":[]}",
            "{\"profiles\":[null]}",
            "{\"profiles\":[" + practice + "," + remote.formatted("a", "b", "PINK") + "]}",
            "{\"profiles\":[" + practice + "," + remote.formatted("a", "", "LIVE") + "]}",
            "{\"profiles\":[" + practice + "," + remote.formatted("../a", "b", "LIVE") + "]}",
            "{\"profiles\":[" + practice + "," + practice + "]}")) {
      write(text);
      ProfileStore store = store();
      assertThat(store.get()).as(text).isEqualTo(Profiles.FIRST);
      assertThat(names()).as(text).containsExactly("profiles.json.unreadable");
      assertThat(file().resolveSibling("profiles.json.unreadable")).hasContent(text);
      store.change(all -> all.with(LIVE));
      assertThat(store().get().withId("a-1")).contains(LIVE);
    }
  }

  @Test
  void oneBadRowCostsNoOtherAndTheFileIsSetAside() throws Exception {
    store().change(all -> all.with(LIVE));
    String whole = Files.readString(file());
    String bad = whole.replaceFirst("\\[", "[{\"id\":\"b\",\"purpose\":\"PINK\"},");
    write(bad);
    assertThat(store().get()).isEqualTo(Profiles.FIRST.with(LIVE));
    assertThat(file().resolveSibling("profiles.json.unreadable")).hasContent(bad);
    assertThat(file()).hasContent(whole);
    assertThat(store().get()).isEqualTo(Profiles.FIRST.with(LIVE));
  }

  /** A folder in its place stands for a disk that does not give the file. */
  @Test
  void whatTheDiskWithholdsIsNeitherSetAsideNorWrittenOver() throws Exception {
    Files.createDirectories(file().resolve("a folder in place of the file"));
    ProfileStore store = store();
    assertThat(store.get()).isEqualTo(Profiles.FIRST);
    assertThat(names()).containsExactly("profiles.json");
    Files.delete(file().resolve("a folder in place of the file"));
    Files.delete(file());
    write("{}");
    assertThatThrownBy(() -> store.change(all -> all.with(LIVE)))
        .isInstanceOfSatisfying(
            UnreadProfiles.class, told -> assertThat(told.file()).isEqualTo(file()));
    assertThat(file()).hasContent("{}");
    assertThat(store.get()).isEqualTo(Profiles.FIRST);
  }

  @Test
  void whatCannotBeWrittenDoesNotHold() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    ProfileStore store = store();
    assertThatThrownBy(() -> store.change(all -> all.with(LIVE)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(store.get()).isEqualTo(Profiles.FIRST);
  }

  @Test
  void whatACrashLeftBesideIsNotRead() throws Exception {
    store().change(all -> all.with(LIVE));
    Files.writeString(folder.resolve("home/profiles.json123.tmp"), "{\"profiles\":[");
    assertThat(store().get().withId("a-1")).contains(LIVE);
  }
}
