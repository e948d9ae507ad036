package io.hubconsole.desk.profiles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private volatile Profiles profiles;

  /** Reads the file; one that cannot be read is set aside, and there is the practice profile. */
  public ProfileStore(Path file) {
    this.file = new WholeFile(file);
    this.profiles = read();
  }

  public Profiles get() {
    return profiles;
  }

  /**
   * Changes the profiles.
   *
   * @throws UncheckedIOException where they cannot be written; they stay as they were
   */
  public synchronized void change(UnaryOperator<Profiles> change) {
    Profiles changed = change.apply(profiles);
    if (changed.equals(profiles)) {
      return;
    }
    try {
      Kept kept = new Kept(changed.all().stream().map(Row::of).toList());
      file.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    profiles = changed;
  }

  private Profiles read() {
    if (!file.exists()) {
      return Profiles.FIRST;
    }
    try {
      Kept kept = mapper.readValue(file.read(), Kept.class);
      return new Profiles(kept.profiles().stream().map(Row::profile).toList());
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("The profiles in {} cannot be read; practice is left.", file.path());
      file.setAside();
      return Profiles.FIRST;
    }
  }

  /** The file. */
  private record Kept(List<Row> profiles) {}

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
