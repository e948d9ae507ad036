package io.hubconsole.desk.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.desk.machine.MachineFault.Kind;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads one profile that IT has set. */
final class PresetReading {
  private final Predicate<String> hubAddress;
  private final Telling told;
  private final Map<PresetKey, JsonNode> values = new EnumMap<>(PresetKey.class);

  /** Takes what is wrong with a profile. */
  @FunctionalInterface
  interface Telling {
    /**
     * Takes a fault.
     *
     * @param key with its dot; empty for the profile as a whole
     */
    void tell(String key, Kind kind, String value);
  }

  PresetReading(Predicate<String> hubAddress, Telling told) {
    this.hubAddress = hubAddress;
    this.told = told;
  }

  /** The profile; empty where it makes no sense, which is told. */
  Optional<Profile> read(JsonNode written, List<Profile> before) {
    written.properties().forEach(entry -> take(entry.getKey(), entry.getValue()));
    Optional<String> name = name(before);
    Optional<Purpose> purpose = purpose();
    Optional<Boolean> readOnly = readOnly();
    Optional<Hub> hub = hub();
    if (name.isEmpty() || purpose.isEmpty() || readOnly.isEmpty() || hub.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Profile(id(name.get()), name.get(), purpose.get(), readOnly.get(), hub.get()));
  }

  /** For ever the same for a name: what its token is kept under. */
  static String id(String name) {
    byte[] lower = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return "it-" + UUID.nameUUIDFromBytes(lower);
  }

  private void take(String written, JsonNode value) {
    PresetKey.of(written)
        .ifPresentOrElse(
            key -> values.put(key, value),
            () ->
                told.tell(
                    "." + written,
                    written.toLowerCase(Locale.ROOT).contains("token")
                        ? Kind.TOKEN
                        : Kind.UNKNOWN_KEY,
                    ""));
  }

  private Optional<String> name(List<Profile> before) {
    Optional<String> name = text(PresetKey.NAME).filter(Profile::isName);
    if (name.isEmpty() || name.get().equalsIgnoreCase(Profile.PRACTICE)) {
      return wrong(PresetKey.NAME, Kind.NO_NAME);
    }
    return before.stream().anyMatch(one -> one.isCalled(name.get()))
        ? wrong(PresetKey.NAME, Kind.NAME_TWICE)
        : name;
  }

  private Optional<Purpose> purpose() {
    return switch (text(PresetKey.PURPOSE).orElse("")) {
      case "TEST" -> Optional.of(Purpose.TEST);
      case "LIVE" -> Optional.of(Purpose.LIVE);
      default -> wrong(PresetKey.PURPOSE, Kind.NO_PURPOSE);
    };
  }

  private Optional<Boolean> readOnly() {
    JsonNode value = values.get(PresetKey.READ_ONLY);
    if (value == null) {
      return Optional.of(false);
    }
    return value.isBoolean()
        ? Optional.of(value.booleanValue())
        : wrong(PresetKey.READ_ONLY, Kind.NO_YES_OR_NO);
  }

  private Optional<Hub> hub() {
    return switch (text(PresetKey.KIND).orElse("")) {
      case "remote" ->
          text(PresetKey.URL)
              .filter(hubAddress)
              .<Hub>map(Hub.Remote::new)
              .or(() -> wrong(PresetKey.URL, Kind.NO_HUB));
      case "folder" ->
          text(PresetKey.FOLDER)
              .flatMap(MachineReading::absolute)
              .<Hub>map(folder -> new Hub.Folder(folder, Optional.empty()))
              .or(() -> wrong(PresetKey.FOLDER, Kind.NO_FOLDER));
      default -> wrong(PresetKey.KIND, Kind.NO_KIND);
    };
  }

  private Optional<String> text(PresetKey key) {
    return Optional.ofNullable(values.get(key))
        .filter(JsonNode::isTextual)
        .map(node -> node.textValue().strip());
  }

  private <T> Optional<T> wrong(PresetKey key, Kind kind) {
    JsonNode value = values.get(key);
    told.tell("." + key.word(), kind, value == null ? "" : value.asText());
    return Optional.empty();
  }
}
