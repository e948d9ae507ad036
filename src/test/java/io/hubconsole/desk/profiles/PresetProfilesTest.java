package io.hubconsole.desk.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Profiles that IT has set, with an operator's own beside them. */
@Execution(ExecutionMode.CONCURRENT)
class PresetProfilesTest {
  private static final Profile OFFICE = remote("it-1", "Office", "https://hub.example.com");
  private static final Profile MOVED = remote("it-1", "Office", "https://new.example.com");
  private static final Profile OWN = remote("own", "Mine", "https://mine.example.com");

  @TempDir Path folder;

  private static Profile remote(String id, String name, String address) {
    return new Profile(id, name, Purpose.LIVE, false, new Hub.Remote(address));
  }

  private Path file() {
    return folder.resolve("profiles.json");
  }

  private ProfileStore locked(Profile... presets) {
    return new ProfileStore(file(), new PresetProfiles(List.of(presets), true));
  }

  private ProfileStore free(Profile... presets) {
    return new ProfileStore(file(), new PresetProfiles(List.of(presets), false));
  }

  private List<String> names(ProfileStore store) {
    return store.get().all().stream().map(Profile::name).toList();
  }

  @Test
  void areThereAtAFirstStartAndInNoFile() {
    assertThat(names(locked(OFFICE))).containsExactly("practice", "Office");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void lockedOnesCanBeNeitherChangedNorRemoved() throws Exception {
    ProfileStore store = locked(OFFICE);
    store.change(all -> all.with(OWN));
    for (Profile changed :
        new Profile[] {
          MOVED, new Profile("it-1", "Other", Purpose.LIVE, false, OFFICE.hub()),
        }) {
      assertThatThrownBy(() -> store.change(all -> all.with(changed))).isInstanceOf(SetByIt.class);
    }
    assertThatThrownBy(() -> store.change(all -> all.removed("it-1"))).isInstanceOf(SetByIt.class);
    assertThat(names(locked(OFFICE))).containsExactly("practice", "Mine", "Office");
    assertThat(Files.readString(file())).doesNotContain("Office");
  }

  @Test
  void lockedOnesWinOverWhatAnOperatorHadMadeOfThem() {
    free(OFFICE).change(all -> all.with(MOVED));
    assertThat(free(OFFICE).get().withId("it-1")).contains(MOVED);
    assertThat(locked(OFFICE).get().withId("it-1")).contains(OFFICE);
    free(OFFICE).change(all -> all.removed("it-1"));
    assertThat(names(free(OFFICE))).containsExactly("practice");
    assertThat(names(locked(OFFICE))).containsExactly("practice", "Office");
  }

  @Test
  void anOwnOneOfTheSameNameIsCalledOtherwise() {
    free().change(all -> all.with(remote("own", "office", "https://mine.example.com")));
    ProfileStore store = locked(OFFICE);
    assertThat(names(store)).containsExactly("practice", "Office", "Office (2)");
    assertThat(store.get().withId("own").orElseThrow().hub())
        .isEqualTo(new Hub.Remote("https://mine.example.com"));
    assertThat(names(free(OFFICE))).containsExactly("practice", "office");
  }

  @Test
  void freeOnesFollowItUntilTheyAreChangedOrRemoved() {
    free(OFFICE).change(all -> all.with(OWN));
    assertThat(free(MOVED).get().withId("it-1")).contains(MOVED);
    free(OFFICE).change(all -> all.removed("it-1"));
    assertThat(names(free(MOVED))).containsExactly("practice", "Mine");
    assertThat(names(free())).containsExactly("practice", "Mine");
  }

  @Test
  void theBookGivesATokenToALockedOneAndNothingElse() throws Exception {
    OwnerOnlySecrets secrets = new OwnerOnlySecrets(folder.resolve("secrets.json"));
    ProfileBook book =
        new ProfileBook(
            locked(OFFICE),
            secrets,
            new TracesOfTests(),
            new EmbeddedDoorsOfTests(),
            folder.resolve("practice"),
            Clock.systemUTC());
    book.save(OFFICE, BookOfTests.token("one"));
    assertThat(book.hasToken(OFFICE)).isTrue();
    assertThatThrownBy(() -> book.save(MOVED, BookOfTests.token("two")))
        .isInstanceOf(SetByIt.class);
    assertThatThrownBy(() -> book.remove(OFFICE)).isInstanceOf(SetByIt.class);
    assertThat(book.hasToken(OFFICE)).isTrue();
    assertThat(book.hasToken(MOVED)).isFalse();
  }
}
