package io.hubconsole.desk.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.home.OwnerOnly;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.secrets.SecretFor;
import io.hubconsole.desk.secrets.StoreKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file for whoever helps: version, machine, settings, profiles, proxies, stores, faults, the
 * line and the log, with everything blacked out that is nobody's to see. It holds no case, no
 * request and no secret.
 */
public final class SupportBundle {
  /** Before the name of each file of the log. */
  private static final String LOG = "log/";

  private final HomeFolder home;
  private final SupportFacts facts;
  private final JsonMapper mapper = JsonMapper.builder().addModule(new Jdk8Module()).build();

  public SupportBundle(HomeFolder home, SupportFacts facts) {
    this.home = home;
    this.facts = facts;
  }

  /** What came of it. */
  public enum Outcome {
    WRITTEN,
    /** Nothing is left behind. */
    CANCELLED
  }

  /** One entry; made when it is written. */
  private record Part(String name, Making making) {}

  /** Makes the text of an entry. */
  @FunctionalInterface
  private interface Making {
    String text() throws IOException;
  }

  /** The name that a file is offered under. */
  public String suggestedName() {
    return "hub-console-support-"
        + DateTimeFormatter.ofPattern("uuuuMMdd-HHmm")
            .withZone(ZoneOffset.UTC)
            .format(facts.clock().instant())
        + ".zip";
  }

  /**
   * Writes the file, for its owner alone; waits for disk and keychain.
   *
   * @param progress takes how far it is, from 0 to 1
   * @param stopped tells that it is not wanted any more
   * @throws IOException where it cannot be written; a file that was there stays as it was
   */
  public Outcome write(Path file, DoubleConsumer progress, BooleanSupplier stopped)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("no folder to write to: " + target);
    }
    Path beside =
        Files.createTempFile(folder, "support", ".tmp", new OwnerOnly().attributes(folder));
    try {
      if (!fill(beside, progress, stopped)) {
        return Outcome.CANCELLED;
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      return Outcome.WRITTEN;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private boolean fill(Path file, DoubleConsumer progress, BooleanSupplier stopped)
      throws IOException {
    Blackout blackout = blackout();
    List<Part> parts = parts();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int done = 0; done < parts.size(); done++) {
        if (stopped.getAsBoolean()) {
          return false;
        }
        Part part = parts.get(done);
        zip.putNextEntry(new ZipEntry(part.name()));
        String text = blackout.ofLines(part.making().text());
        // Elsewhere a name may be a word of the product's.
        String told = part.name().startsWith(LOG) ? blackout.withoutProfiles(text) : text;
        zip.write(told.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        progress.accept((done + 1.0) / parts.size());
      }
    }
    return true;
  }

  private List<Part> parts() throws IOException {
    MachineFacts about = new MachineFacts(facts);
    KeptFiles kept = new KeptFiles(home, facts.schemas());
    LogFiles log = new LogFiles(home.log());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("about.txt", about::text));
    parts.add(new Part("settings.json", () -> json(SettingsFacts.of(facts.settings().get()))));
    parts.add(new Part("machine-settings.json", () -> json(MachineFacts.set(facts.machine()))));
    parts.add(new Part("profiles.json", () -> json(profiles())));
    parts.add(new Part("outward.txt", new OutwardFacts(facts)::text));
    parts.add(new Part("stores.txt", kept::text));
    parts.add(new Part("faults.txt", log::faults));
    parts.add(new Part("line.txt", log::line));
    for (Path file : log.all()) {
      parts.add(new Part(LOG + file.getFileName(), () -> LogFiles.text(file)));
    }
    return parts;
  }

  private String json(Object value) throws IOException {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  private List<ProfileFacts> profiles() {
    return facts.profiles().get().all().stream().map(ProfileFacts::of).toList();
  }

  private Blackout blackout() {
    List<SecretFor> tokens = new ArrayList<>();
    List<String> stores = new ArrayList<>(List.of(StoreKeys.outbox()));
    for (Profile profile : facts.profiles().get().all()) {
      stores.add(StoreKeys.memory(profile.id()));
      if (profile.hub() instanceof Hub.Remote(String address)) {
        tokens.add(new SecretFor(profile.id(), address));
      }
    }
    Set<String> secrets = new HashSet<>(facts.secrets().of(tokens, stores));
    secrets.addAll(Blackout.secretsOf(facts.environment()));
    List<String> profiles =
        facts.profiles().get().all().stream()
            .filter(profile -> profile.purpose() != Profile.Purpose.PRACTICE)
            .map(Profile::name)
            .toList();
    return new Blackout(
        secrets,
        List.of(System.getProperty("user.name", "")),
        profiles,
        System.getProperty("user.home", ""));
  }
}
