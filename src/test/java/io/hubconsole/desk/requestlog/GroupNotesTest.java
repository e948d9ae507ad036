package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.requestlog.ErrorGroup.Recurrence;
import io.hubconsole.desk.requestlog.GroupNotes.Condition;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.ui.requestlog.FilledHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes on error groups, in a real file. */
final class GroupNotesTest {
  private static final ErrorGroup.Key KEY =
      new ErrorGroup.Key(
          "fedexBooking", "api0.example.com", new Fingerprint("Timed out after … ms"));
  private static final ErrorGroup.Key OTHER =
      new ErrorGroup.Key("smsGateway", "", new Fingerprint("Broken pipe"));
  private static final Instant NOW = Instant.parse("2026-11-26T14:02:00Z");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("notes").resolve("practice.json");
  }

  private GroupNotes open() {
    return new GroupNotes(file(), "anna", Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void whatWasWrittenIsThereAtTheNextStart() throws IOException {
    open().write(KEY, "  The carrier knows.\nTicket 12 ");
    open().write(OTHER, "ours");
    open().remove(OTHER);
    assertThat(open().all().notes())
        .isEqualTo(Map.of(KEY, new GroupNote(KEY, "The carrier knows.\nTicket 12", "anna", NOW)));
    if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
    }
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aFileThatIsDamagedLiesBesideAndWhatMakesSenseIsKept() throws IOException {
    GroupNotes notes = open();
    notes.write(KEY, "kept");
    notes.write(OTHER, "lost");
    String written = Files.readString(file());
    Files.writeString(file(), written.replace("\"lost\"", "\"\""));
    GroupNotes.Kept kept = open().all();
    assertThat(kept.condition()).isEqualTo(Condition.SET_ASIDE);
    assertThat(kept.notes()).containsOnlyKeys(KEY);
    assertThat(folder.resolve("notes").resolve("practice.json.unreadable")).exists();
    assertThat(open().all().condition()).isEqualTo(Condition.SOUND);
    assertThat(open().all().notes()).containsOnlyKeys(KEY);

    Files.writeString(file(), "{\"notes\": [tr");
    assertThat(open().all().notes()).isEmpty();
    assertThat(open().write(KEY, "anew").condition()).isEqualTo(Condition.SOUND);
  }

  @Test
  void whereTheDiskWithholdsThemNothingIsWritten() throws IOException {
    Files.createDirectories(file());
    GroupNotes notes = open();
    assertThat(notes.all().condition()).isEqualTo(Condition.WITHHELD);
    assertThatThrownBy(() -> notes.write(KEY, "lost")).isInstanceOf(UncheckedIOException.class);
    assertThat(notes.all().notes()).isEmpty();
  }

  @Test
  void aNoteIsNeitherBlankNorEndless() {
    GroupNotes notes = open();
    assertThatThrownBy(() -> notes.write(KEY, " \n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notes.write(KEY, "x".repeat(GroupNote.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(notes.write(KEY, "x".repeat(GroupNote.LONGEST)).notes()).containsOnlyKeys(KEY);
  }

  @Test
  void callsThatCameSinceTheNoteAreToldApart() {
    try (FilledHub hub = new FilledHub(folder.resolve("hub"), 700)) {
      ErrorGroup some = ErrorGroups.of(hub.hub(), RequestFilter.ALL, Map.of()).groups().getFirst();
      assertThat(some.again()).isEmpty();
      Instant noted = some.first().plusMillis(1);
      ErrorGroups counted =
          ErrorGroups.of(
              hub.hub(), RequestFilter.ALL, Map.of(some.key(), noted, OTHER, Instant.EPOCH));
      ErrorGroup again =
          counted.groups().stream()
              .filter(group -> group.key().equals(some.key()))
              .findFirst()
              .orElseThrow();
      Recurrence since = again.again().orElseThrow();
      assertThat(since.noted()).isEqualTo(noted);
      assertThat(since.count()).isEqualTo(some.count() - 1);
      assertThat(since.first()).isAfter(noted).isBeforeOrEqualTo(some.last());
      assertThat(
              ErrorGroups.of(hub.hub(), RequestFilter.ALL, Map.of(some.key(), some.last()))
                  .groups()
                  .getFirst()
                  .again())
          .isEmpty();
    }
  }
}
