package io.hubconsole.desk.requestlog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hubconsole.desk.home.OwnerOnly;
import io.hubconsole.desk.home.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes of one profile, in a JSON file that only its owner can read: a fingerprint may hold
 * what a customer wrote. Its methods wait for the disk; a change holds once it is written, and not
 * at all where it cannot be.
 */
public final class GroupNotes {
  private static final Logger LOG = LoggerFactory.getLogger(GroupNotes.class);

  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final WholeFile file;
  private final String operator;
  private final Clock clock;
  private @Nullable Kept kept;

  /**
   * Notes in that file, which is read when they are first asked for.
   *
   * @param operator who writes from now on
   */
  public GroupNotes(Path file, String operator, Clock clock) {
    this.file = new WholeFile(file, new OwnerOnly()::attributes);
    this.operator = operator;
    this.clock = clock;
  }

  /** How the file was found. */
  public enum Condition {
    SOUND,
    /** Not all of it made sense: it lies beside its place, and what did is kept. */
    SET_ASIDE,
    /** The disk withholds it: nothing is changed until the next start can read it. */
    WITHHELD
  }

  /** All notes, and how their file was found. */
  public record Kept(Map<ErrorGroup.Key, GroupNote> notes, Condition condition, Path file) {
    public Kept {
      notes = Map.copyOf(notes);
    }

    /** When each note was written. */
    public Map<ErrorGroup.Key, Instant> times() {
      Map<ErrorGroup.Key, Instant> times = new LinkedHashMap<>();
      notes.forEach((key, note) -> times.put(key, note.at()));
      return times;
    }
  }

  /** All notes. */
  public synchronized Kept all() {
    Kept known = kept;
    if (known == null) {
      known = read();
      kept = known;
    }
    return known;
  }

  /**
   * Writes a note in place of the group's earlier one.
   *
   * @throws UncheckedIOException where it cannot be written; the earlier one stays
   */
  public Kept write(ErrorGroup.Key key, String text) {
    GroupNote note = new GroupNote(key, text.strip(), operator, clock.instant());
    return change(notes -> notes.put(key, note));
  }

  /**
   * Removes the note of a group.
   *
   * @throws UncheckedIOException where that cannot be written; the note stays
   */
  public Kept remove(ErrorGroup.Key key) {
    return change(notes -> notes.remove(key));
  }

  /** One change of the notes. */
  private interface Change {
    void carryOut(Map<ErrorGroup.Key, GroupNote> notes);
  }

  private synchronized Kept change(Change change) {
    Kept before = all();
    Map<ErrorGroup.Key, GroupNote> notes = new LinkedHashMap<>(before.notes());
    change.carryOut(notes);
    try {
      if (before.condition() == Condition.WITHHELD) {
        throw new IOException("the notes in " + file.path() + " could not be read");
      }
      write(notes);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Kept after = new Kept(notes, Condition.SOUND, file.path());
    kept = after;
    return after;
  }

  private void write(Map<ErrorGroup.Key, GroupNote> notes) throws IOException {
    List<JsonNode> rows =
        notes.values().stream().<JsonNode>map(one -> mapper.valueToTree(Row.of(one))).toList();
    file.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(rows)));
  }

  private Kept read() {
    byte[] content;
    try {
      content = file.read();
    } catch (NoSuchFileException none) {
      return new Kept(Map.of(), Condition.SOUND, file.path());
    } catch (IOException withheld) {
      LOG.warn("The notes in {} cannot be read now; they stay as they are.", file.path());
      return new Kept(Map.of(), Condition.WITHHELD, file.path());
    }
    Map<ErrorGroup.Key, GroupNote> sound = new LinkedHashMap<>();
    if (take(content, sound)) {
      return new Kept(sound, Condition.SOUND, file.path());
    }
    LOG.warn("Not everything in {} makes sense; what does is kept.", file.path());
    file.setAside();
    return new Kept(
        sound,
        file.exists() || !isWritten(sound) ? Condition.WITHHELD : Condition.SET_ASIDE,
        file.path());
  }

  /** Or the next start would not know of them. */
  private boolean isWritten(Map<ErrorGroup.Key, GroupNote> sound) {
    try {
      write(sound);
      return true;
    } catch (IOException fault) {
      LOG.warn("{} cannot be written.", file.path());
      return false;
    }
  }

  /** Takes what makes sense, and tells whether that was all. */
  private boolean take(byte[] content, Map<ErrorGroup.Key, GroupNote> sound) {
    try {
      List<JsonNode> rows =
          Objects.requireNonNull(mapper.readValue(content, Content.class).notes());
      return rows.stream().filter(row -> take(row, sound)).count() == rows.size();
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  private boolean take(JsonNode row, Map<ErrorGroup.Key, GroupNote> sound) {
    try {
      GroupNote note = mapper.treeToValue(row, Row.class).note();
      return sound.put(note.key(), note) == null;
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  /** The file. */
  private record Content(@Nullable List<JsonNode> notes) {}

  /** One note as it stands in the file. */
  private record Row(String type, String host, String message, String text, String by, String at) {
    static Row of(GroupNote note) {
      return new Row(
          note.key().type(),
          note.key().host(),
          note.key().message().text(),
          note.text(),
          note.by(),
          note.at().toString());
    }

    GroupNote note() {
      return new GroupNote(
          new ErrorGroup.Key(
              Objects.requireNonNull(type),
              Objects.requireNonNull(host),
              new Fingerprint(Objects.requireNonNull(message))),
          text,
          Objects.requireNonNull(by),
          Instant.parse(at));
    }
  }
}
