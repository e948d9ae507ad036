package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.home.WholeFile;
import io.hubconsole.desk.profiles.StoredTraces;
import io.hubconsole.desk.secrets.MissingStoreKey;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.desk.secrets.StoreKeys;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a home with their keys: opened when they are asked for, erased profile by profile.
 */
final class HomeStores implements StoredTraces, AutoCloseable {
  private final HomeFolder home;
  private final StoreKeys keys;
  private final Clock clock;
  private final Locale locale;
  private @Nullable OutboxStore outbox;

  HomeStores(HomeFolder home, Secrets secrets, Clock clock, Locale locale) {
    this.home = home;
    this.keys = new StoreKeys(secrets, home.keysLock());
    this.clock = clock;
    this.locale = locale;
  }

  /**
   * The outbox, opened where it is not; may wait for a disk and a keychain.
   *
   * @throws HubException.Unavailable where it, or its key, cannot be had
   */
  synchronized OutboxStore outbox() {
    OutboxStore open = outbox;
    if (open == null) {
      try {
        open = OutboxStore.open(home.outbox(), outboxKey(), clock, locale);
      } catch (IOException fault) {
        Texts texts = Texts.of(HomeStores.class, "stores", locale);
        throw new HubException.Unavailable(
            fault instanceof MissingStoreKey
                ? texts.get("outbox.keyMissing", home.outbox().toString())
                : texts.get("outbox.noKey"),
            fault);
      }
      outbox = open;
    }
    return open;
  }

  /** A rewriting under another key may have been cut short, before it took its place or after. */
  private StoreKey outboxKey() throws IOException {
    Secret key = keys.findOrMake(StoreKeys.outbox(), home.outbox());
    Optional<Secret> next = keys.next(StoreKeys.outbox());
    if (next.isPresent()
        && OutboxStore.isKeptUnder(home.outbox(), new StoreKey(next.get().text()), locale)) {
      keys.turnToNext(StoreKeys.outbox(), home.outbox());
      return new StoreKey(next.get().text());
    }
    return new StoreKey(key.text());
  }

  /**
   * The key of what is remembered of a profile's hub. That may be thrown away at any time: a key
   * that is lost is made anew.
   *
   * @throws HubException.Unavailable where none can be had
   */
  StoreKey memoryKey(String profileId) {
    String store = StoreKeys.memory(profileId);
    Path folder = home.memory(profileId);
    try {
      return new StoreKey(keyOfMemory(store, folder).text());
    } catch (IOException fault) {
      throw new HubException.Unavailable(
          Texts.of(HomeStores.class, "stores", locale).get("memory.noKey"), fault);
    }
  }

  private Secret keyOfMemory(String store, Path folder) throws IOException {
    try {
      return keys.findOrMake(store, folder);
    } catch (MissingStoreKey lost) {
      return keys.makeAnew(store, folder);
    }
  }

  @Override
  public long unconfirmed(String profileId) {
    return Files.exists(home.outbox())
        ? outbox().writes(false).stream().filter(write -> isOf(write, profileId)).count()
        : 0;
  }

  private static boolean isOf(QueuedWrite write, String profileId) {
    return write.target().profile().equals(Optional.of(profileId));
  }

  /** The keys go before the files: what a cut leaves of a file, nobody can read. */
  @Override
  public synchronized void erase(String profileId) throws IOException {
    keys.forget(StoreKeys.memory(profileId));
    remove(home.memory(profileId));
    remove(home.notes(profileId));
    remove(WholeFile.aside(home.notes(profileId)));
    if (Files.exists(home.outbox())) {
      Secret next = keys.findOrMakeNext(StoreKeys.outbox());
      outbox().rewriteWithout(profileId, new StoreKey(next.text()));
      keys.turnToNext(StoreKeys.outbox(), home.outbox());
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (outbox != null) {
      outbox.close();
    }
  }
}
