package io.hubconsole.desk.secrets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hubconsole.desk.home.OwnerOnly;
import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.storage.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens in a file that is made readable by its owner alone, for machines without a keychain. A
 * command may keep one while the console keeps another: a change is made under a lock.
 */
public final class OwnerOnlySecrets implements Secrets {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnlySecrets.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JsonMapper mapper = new JsonMapper();
  private final OwnerOnly owner = new OwnerOnly();
  private final WholeFile file;

  public OwnerOnlySecrets(Path file) {
    this.file = new WholeFile(file, owner::attributes);
  }

  @Override
  public synchronized Optional<Secret> find(SecretFor wanted) throws IOException {
    return Optional.ofNullable(read().get(wanted.entry())).map(Secret::new);
  }

  @Override
  public synchronized void keep(SecretFor owner, Secret secret) throws IOException {
    try (LockFile _ = lock()) {
      SortedMap<String, String> kept = read();
      kept.put(owner.entry(), secret.text());
      write(kept);
    }
  }

  @Override
  public synchronized void forget(SecretFor owner) throws IOException {
    if (!file.exists()) {
      return;
    }
    try (LockFile _ = lock()) {
      SortedMap<String, String> kept = read();
      if (kept.remove(owner.entry()) != null) {
        write(kept);
      }
    }
  }

  private LockFile lock() throws IOException {
    return LockFile.take(file.path().resolveSibling(file.path().getFileName() + ".lock"), PATIENCE);
  }

  @Override
  public Place place() {
    return new Place.OwnerOnlyFile(file.path());
  }

  private void write(SortedMap<String, String> kept) throws IOException {
    file.write(mapper.writeValueAsBytes(kept));
  }

  private SortedMap<String, String> read() throws IOException {
    if (!file.exists()) {
      return new TreeMap<>();
    }
    if (owner.narrow(file.path())) {
      LOG.warn("{} could be read by others than its owner; now it cannot.", file.path());
    }
    byte[] content = file.read();
    try {
      return mapper.readValue(content, new TypeReference<TreeMap<String, String>>() {});
    } catch (IOException | RuntimeException unreadable) {
      // What the reader says may quote a token.
      LOG.warn("{} cannot be made sense of and was set aside.", file.path());
      file.setAside();
      return new TreeMap<>();
    }
  }
}
