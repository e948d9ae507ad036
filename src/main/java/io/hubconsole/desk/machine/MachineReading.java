package io.hubconsole.desk.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.desk.machine.MachineFault.Kind;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.updates.UpdateAddress;
import io.hubconsole.text.Texts;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of what IT has set: of the policy first, then of the file, which fills the gaps. */
final class MachineReading {
  private static final Pattern PROXY = Pattern.compile("http://([^/:@\\s]+):([0-9]{1,5})/?");
  private static final int HIGHEST_PORT = 65_535;

  private final Predicate<String> hubAddress;
  private final List<String> sources = new ArrayList<>();
  private final List<MachineFault> faults = new ArrayList<>();
  private final Map<MachineKey, Object> values = new EnumMap<>(MachineKey.class);
  private final Set<MachineKey> locked = EnumSet.noneOf(MachineKey.class);

  MachineReading(Predicate<String> hubAddress) {
    this.hubAddress = hubAddress;
  }

  void fault(String source, Kind kind) {
    faults.add(new MachineFault(source, "", kind, ""));
  }

  void fault(String source, Kind kind, String value) {
    faults.add(new MachineFault(source, "", kind, value));
  }

  /** Takes a source's keys, those that an earlier one has not set. */
  void take(String source, JsonNode root) {
    sources.add(source);
    Source read = new Source(source);
    root.properties().forEach(entry -> read.take(entry.getKey(), entry.getValue()));
  }

  MachineSettings settings() {
    List<Profile> profiles = new ArrayList<>();
    if (values.get(MachineKey.PROFILES) instanceof List<?> found) {
      found.forEach(one -> profiles.add((Profile) one));
    }
    return new MachineSettings(
        value(MachineKey.LANGUAGE, String.class),
        value(MachineKey.APPEARANCE, Appearance.class),
        profiles,
        firstProfile(profiles),
        value(MachineKey.PROXY, ProxyRule.class),
        value(MachineKey.CERTIFICATES, Path.class),
        value(MachineKey.UPDATES_URL, URI.class),
        locked,
        sources,
        faults);
  }

  private <T> Optional<T> value(MachineKey key, Class<T> type) {
    return Optional.ofNullable(values.get(key)).map(type::cast);
  }

  private Optional<String> firstProfile(List<Profile> profiles) {
    Optional<String> wanted = value(MachineKey.PROFILE, String.class);
    Optional<String> id =
        wanted.flatMap(
            name ->
                profiles.stream().filter(one -> one.isCalled(name)).map(Profile::id).findFirst());
    if (wanted.isPresent() && id.isEmpty()) {
      faults.add(
          new MachineFault(
              sources.getLast(),
              MachineKey.PROFILE.word(),
              Kind.NO_SUCH_PROFILE,
              wanted.orElseThrow()));
    }
    return id;
  }

  /** What one source says. */
  private final class Source {
    private final String name;

    Source(String name) {
      this.name = name;
    }

    private void take(String written, JsonNode value) {
      Optional<MachineKey> key = MachineKey.of(written);
      if (key.isEmpty()) {
        tell(written, Kind.UNKNOWN_KEY, "");
      } else if (key.get() == MachineKey.LOCKED) {
        lock(value);
      } else if (!values.containsKey(key.get())) {
        read(key.get(), value).ifPresent(sound -> values.put(key.get(), sound));
      }
    }

    private Optional<?> read(MachineKey key, JsonNode value) {
      return switch (key) {
        case LANGUAGE -> text(key, value, Kind.NO_LANGUAGE, MachineReading::language);
        case APPEARANCE -> text(key, value, Kind.NO_APPEARANCE, MachineReading::appearance);
        case PROFILES -> profiles(value);
        case PROFILE ->
            text(key, value, Kind.NO_NAME, name -> Optional.of(name).filter(Profile::isName));
        case PROXY -> proxy(value);
        case CERTIFICATES -> certificates(value);
        case UPDATES_URL -> text(key, value, Kind.NO_UPDATES, UpdateAddress::read);
        case LOCKED -> Optional.empty();
      };
    }

    private <T> Optional<T> text(
        MachineKey key, JsonNode value, Kind fault, Function<String, Optional<T>> reader) {
      Optional<T> sound =
          value.isTextual() ? reader.apply(value.textValue().strip()) : Optional.empty();
      if (sound.isEmpty()) {
        tell(key.word(), fault, value.asText());
      }
      return sound;
    }

    /** Everybody on the machine may read the file: a password has no place in it. */
    private Optional<ProxyRule> proxy(JsonNode value) {
      if (value.isTextual() && value.textValue().contains("@")) {
        tell(MachineKey.PROXY.word(), Kind.PROXY_SECRET, "");
        return Optional.empty();
      }
      return text(MachineKey.PROXY, value, Kind.NO_PROXY, MachineReading::proxyRule);
    }

    /** Kept even where none can be read now: the file may be on a share that comes later. */
    private Optional<Path> certificates(JsonNode value) {
      MachineKey key = MachineKey.CERTIFICATES;
      Optional<Path> named = text(key, value, Kind.NO_FILE, MachineReading::absolute);
      named
          .filter(file -> !new CertificateFile(file).holdsSome())
          .ifPresent(file -> tell(key.word(), Kind.NO_CERTIFICATES, file.toString()));
      return named;
    }

    private Optional<List<Profile>> profiles(JsonNode value) {
      if (!value.isArray()) {
        tell(MachineKey.PROFILES.word(), Kind.NO_LIST, value.asText());
        return Optional.empty();
      }
      List<Profile> found = new ArrayList<>();
      int at = 0;
      for (JsonNode one : value) {
        String where = MachineKey.PROFILES.word() + "[" + at + "]";
        new PresetReading(hubAddress, (key, kind, text) -> tell(where + key, kind, text))
            .read(one, found)
            .ifPresent(found::add);
        at++;
      }
      return Optional.of(found);
    }

    private void lock(JsonNode value) {
      if (!value.isArray()) {
        tell(MachineKey.LOCKED.word(), Kind.NO_LIST, value.asText());
        return;
      }
      for (JsonNode one : value) {
        MachineKey.of(one.asText())
            .filter(MachineKey::isLockable)
            .ifPresentOrElse(
                locked::add, () -> tell(MachineKey.LOCKED.word(), Kind.NOT_LOCKABLE, one.asText()));
      }
    }

    private void tell(String key, Kind kind, String value) {
      faults.add(new MachineFault(name, key, kind, value));
    }
  }

  private static Optional<String> language(String tag) {
    return Texts.LANGUAGES.stream().map(Locale::toLanguageTag).filter(tag::equals).findFirst();
  }

  private static Optional<Appearance> appearance(String word) {
    return Arrays.stream(Appearance.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  static Optional<Path> absolute(String written) {
    try {
      return Optional.of(Path.of(written)).filter(Path::isAbsolute);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  private static Optional<ProxyRule> proxyRule(String written) {
    if (written.equals("none")) {
      return Optional.of(new ProxyRule.Direct());
    }
    if (written.equals("system")) {
      return Optional.of(new ProxyRule.AsSystem());
    }
    Matcher address = PROXY.matcher(written);
    if (!address.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(address.group(2));
    return port > 0 && port <= HIGHEST_PORT
        ? Optional.of(new ProxyRule.Through(address.group(1), port))
        : Optional.empty();
  }
}
