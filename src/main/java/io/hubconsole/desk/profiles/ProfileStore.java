package io.hubconsole.desk.profiles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the profiles in a JSON file, which holds no token. A change waits for the disk: it holds
 * once it is written, and not at all where it cannot be.
 */
public final class ProfileStore {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileStore.class);

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final WholeFile file;
  private final PresetProfiles presets;
  private Set<String> removed = Set.of();
  private boolean unread;
  private volatile Profiles profiles;

  /**
   * Reads the file. One that makes no sense is set aside, and there is what of it does; one that
   * cannot be read stays, and there is the practice profile.
   */
  public ProfileStore(Path file) {
    this(file, PresetProfiles.NONE);
  }

  /** Does the same with the profiles that IT has set, which are in no file of an operator's. */
  public ProfileStore(Path file, PresetProfiles presets) {
    this.file = new WholeFile(file);
    this.presets = presets;
    this.profiles = presets.with(new PresetProfiles.Own(read(), removed));
  }

  /** Whether IT has set the profile of that id for good. */
  public boolean isSetByIt(String id) {
    return presets.held(id).isPresent();
  }

  public Profiles get() {
    return profiles;
  }

  /**
   * Changes the profiles.
   *
   * @throws SetByIt where one is changed that IT has locked
   * @throws UnreadProfiles where they could not be read before
   * @throws UncheckedIOException where they cannot be written; they stay as they were
   */
  public synchronized void change(UnaryOperator<Profiles> change) {
    Profiles changed = change.apply(profiles);
    if (changed.equals(profiles)) {
      return;
    }
    presets
        .changed(changed)
        .ifPresent(
            held -> {
              throw new SetByIt(held.name());
            });
    if (unread) {
      throw new UnreadProfiles(file.path());
    }
    PresetProfiles.Own own = presets.own(changed, removed);
    try {
      write(own.profiles(), own.removed());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    removed = own.removed();
    profiles = changed;
  }

  /** Only what was read, and made no sense, is set aside; what the disk withholds may be whole. */
  private Profiles read() {
    byte[] content;
    try {
      content = file.read();
    } catch (NoSuchFileException none) {
      return Profiles.FIRST;
    } catch (IOException withheld) {
      LOG.warn("The profiles in {} cannot be read now; they stay as they are.", file.path());
      unread = true;
      return Profiles.FIRST;
    }
    SoundRows rows = new SoundRows();
    if (!rows.take(content)) {
      setAside(rows.profiles);
    }
    return rows.profiles;
  }

  /** What was sound is written anew, or the next start would not know of it. */
  private void setAside(Profiles sound) {
    LOG.warn("Not everything in {} makes sense; what does is kept.", file.path());
    file.setAside();
    if (file.exists()) {
      unread = true;
    } else if (!sound.equals(Profiles.FIRST)) {
      try {
        write(sound, removed);
      } catch (IOException fault) {
        LOG.warn("{} cannot be written.", file.path());
      }
    }
  }

  private void write(Profiles all, Set<String> without) throws IOException {
    List<JsonNode> rows =
        all.all().stream().<JsonNode>map(one -> mapper.valueToTree(Row.of(one))).toList();
    file.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Kept(rows, without)));
  }

  /** What of a file can be made sense of, row by row. */
  private final class SoundRows {
    private Profiles profiles = Profiles.FIRST;
    private final Set<String> taken = new HashSet<>();

    /** Tells whether that was all there is, and practice among it. */
    boolean take(byte[] content) {
      try {
        Kept kept = mapper.readValue(content, Kept.class);
        List<JsonNode> rows = kept.profiles();
        if (kept.removedPresets() != null) {
          removed = Set.copyOf(kept.removedPresets());
        }
        long sound = rows.stream().filter(this::take).count();
        return sound == rows.size() && taken.contains(Profile.PRACTICE);
      } catch (IOException | RuntimeException unreadable) {
        return false;
      }
    }

    private boolean take(JsonNode row) {
      try {
        Profile profile = mapper.treeToValue(row, Row.class).profile();
        if (taken.contains(profile.id())) {
          return false;
        }
        profiles = profiles.with(profile);
        return taken.add(profile.id());
      } catch (IOException | RuntimeException unreadable) {
        return false;
      }
    }
  }

  /**
   * The file.
   *
   * @param removedPresets ids of profiles that IT has set and the operator does not want; {@code
   *     null} in a file of an earlier version
   */
  private record Kept(List<JsonNode> profiles, @Nullable Set<String> removedPresets) {}

  /** One profile as it stands in the file; either a folder or an address, or neither. */
  private record Row(
      String id,
      String name,
      Purpose purpose,
      boolean readOnly,
      @Nullable String folder,
      Optional<Integer> partner,
      @Nullable String address) {

    static Row of(Profile one) {
      return switch (one.hub()) {
        case Hub.Practice _ -> of(one, null, Optional.empty(), null);
        case Hub.Folder(Path folder, var partner) -> of(one, folder.toString(), partner, null);
        case Hub.Remote(String address) -> of(one, null, Optional.empty(), address);
      };
    }

    private static Row of(
        Profile one, @Nullable String folder, Optional<Integer> partner, @Nullable String address) {
      return new Row(one.id(), one.name(), one.purpose(), one.readOnly(), folder, partner, address);
    }

    Profile profile() {
      return new Profile(id, name, Objects.requireNonNull(purpose), readOnly, hub());
    }

    private Hub hub() {
      if (address != null) {
        return new Hub.Remote(address);
      }
      return folder == null ? new Hub.Practice() : new Hub.Folder(Path.of(folder), partner);
    }
  }
}
