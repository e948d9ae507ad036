package io.hubconsole.desk.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.desk.machine.MachineFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what IT has set, once at a start. What makes no sense is told, and the rest holds. */
public final class MachineSettingsReader {
  private static final long LONGEST = 1_000_000;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final Predicate<String> hubAddress;

  /**
   * A reader.
   *
   * @param hubAddress tells what can be the address of a hub
   */
  public MachineSettingsReader(Predicate<String> hubAddress) {
    this.hubAddress = hubAddress;
  }

  /** Reads policy and file; never throws. */
  public MachineSettings read(MachinePlace place) {
    MachineReading reading = new MachineReading(hubAddress);
    boolean policy =
        place.windowsRoot().isPresent() && takePolicy(place.windowsRoot().get(), reading);
    if (Files.exists(place.file())) {
      takeFile(place.file(), reading);
      tellOverride(place, reading);
    } else if (policy) {
      tellOverride(place, reading);
    } else if (place.override().isPresent()) {
      takeFile(place.override().get(), reading);
    }
    return reading.settings();
  }

  private static void tellOverride(MachinePlace place, MachineReading reading) {
    place
        .override()
        .ifPresent(file -> reading.fault(MachinePlace.OVERRIDE, Kind.OVERRIDDEN, file.toString()));
  }

  private static boolean takePolicy(String windowsRoot, MachineReading reading) {
    try {
      Optional<ObjectNode> policy = RegistryPolicy.query(windowsRoot);
      policy.ifPresent(values -> reading.take(RegistryPolicy.KEY, values));
      return policy.isPresent();
    } catch (IOException fault) {
      reading.fault(RegistryPolicy.KEY, Kind.UNREADABLE);
      // There may be one, and it may lock something.
      return true;
    }
  }

  private void takeFile(Path file, MachineReading reading) {
    String source = file.toString();
    try {
      if (Files.size(file) > LONGEST) {
        reading.fault(source, Kind.TOO_LONG);
        return;
      }
      if (isOpenToOthers(file)) {
        reading.fault(source, Kind.OPEN_TO_OTHERS);
      }
      JsonNode root = mapper.readTree(Files.readAllBytes(file));
      if (root.isObject()) {
        reading.take(source, root);
      } else {
        reading.fault(source, Kind.NO_JSON, "1:1");
      }
    } catch (JsonProcessingException noJson) {
      reading.fault(source, Kind.NO_JSON, where(noJson));
    } catch (IOException unreadable) {
      reading.fault(source, Kind.UNREADABLE);
    }
  }

  /** The line and column, as an editor counts them. */
  private static String where(JsonProcessingException fault) {
    return fault.getLocation() == null
        ? ""
        : fault.getLocation().getLineNr() + ":" + fault.getLocation().getColumnNr();
  }

  /** Whether everybody may write the file, or put another in its place. */
  private static boolean isOpenToOthers(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return isWritable(file) || (folder != null && isWritable(folder) && !isSticky(folder));
  }

  private static boolean isWritable(Path path) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return posix != null
        && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** In such a folder, as that for temporary files, one replaces only what is one's own. */
  private static boolean isSticky(Path folder) throws IOException {
    final int sticky = 01000;
    return Files.getAttribute(folder, "unix:mode") instanceof Integer mode && (mode & sticky) != 0;
  }
}
