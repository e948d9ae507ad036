package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.secrets.StoreKeys;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.store.StoreKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The stores of a home: their keys, and what stays of a profile that is wiped. */
@Execution(ExecutionMode.CONCURRENT)
class HomeStoresTest {
  private static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private HomeFolder home;

  @BeforeEach
  void find() {
    home = new HomeFolder(folder.resolve("home"));
  }

  private OwnerOnlySecrets secrets() {
    return new OwnerOnlySecrets(home.secrets());
  }

  private StoreKeys keys() {
    return new StoreKeys(secrets(), home.keysLock());
  }

  private HomeStores stores() {
    return new HomeStores(home, secrets(), Clock.systemUTC(), Locale.ENGLISH);
  }

  private static long queue(HomeStores stores, String profile) {
    return stores
        .outbox()
        .queue(
            new Order.Email(
                new ResendOrder(GUID, Optional.of(profile + "@b.se"), Optional.empty())),
            new Target("https://hub.example", Optional.of(profile), "mark"),
            "anna");
  }

  private static List<Long> numbers(HomeStores stores) {
    return stores.outbox().writes(true).stream().map(QueuedWrite::number).toList();
  }

  @Test
  void whatWasQueuedIsFoundAfterARestart() {
    long number;
    try (HomeStores stores = stores()) {
      number = queue(stores, "one");
      assertThat(stores.unconfirmed("one")).isEqualTo(1);
      assertThat(stores.unconfirmed("two")).isZero();
    }
    try (HomeStores stores = stores()) {
      assertThat(numbers(stores)).containsExactly(number);
      assertThat(stores.outbox().reports()).isEmpty();
    }
  }

  @Test
  void nothingIsMadeByAskingAboutAProfile() throws IOException {
    try (HomeStores stores = stores()) {
      assertThat(stores.unconfirmed("one")).isZero();
      stores.erase("one");
    }
    assertThat(home.outbox()).doesNotExist();
  }

  @Test
  void aWipedProfileLeavesTheWritesOfOthersUnderAnotherKey() throws IOException {
    Secret before;
    try (HomeStores stores = stores()) {
      queue(stores, "one");
      long other = queue(stores, "two");
      before = keys().findOrMake(StoreKeys.outbox(), home.outbox());
      Files.createDirectories(home.memory("one"));
      Files.writeString(home.memory("one").resolve("file"), "remembered");
      Files.createDirectories(home.memory("two"));
      Files.createDirectories(home.notes("one").getParent());
      Files.writeString(home.notes("one"), "noted");
      Files.writeString(home.notes("two"), "noted");
      stores.erase("one");
      assertThat(numbers(stores)).containsExactly(other);
      long next = queue(stores, "two");
      assertThat(next).isGreaterThan(other);
    }
    assertThat(home.memory("one")).doesNotExist();
    assertThat(home.memory("two")).isDirectory();
    assertThat(home.notes("one")).doesNotExist();
    assertThat(home.notes("two")).hasContent("noted");
    Secret after = keys().findOrMake(StoreKeys.outbox(), home.outbox());
    assertThat(after).isNotEqualTo(before);
    assertThat(isKeptUnder(before)).isFalse();
    assertThat(isKeptUnder(after)).isTrue();
    assertThat(keys().next(StoreKeys.outbox())).isEmpty();
    assertThat(filesThatHold(before.text())).isEmpty();
    try (HomeStores stores = stores()) {
      assertThat(numbers(stores)).hasSize(2);
      assertThat(stores.outbox().reports()).isEmpty();
    }
  }

  private boolean isKeptUnder(Secret key) {
    return OutboxStore.isKeptUnder(home.outbox(), new StoreKey(key.text()), Locale.ENGLISH);
  }

  private List<Path> filesThatHold(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Test
  void aWipingThatWasCutShortBeforeTheNewFileIsAsIfItHadNotBegun() throws IOException {
    try (HomeStores stores = stores()) {
      queue(stores, "one");
    }
    Secret next = keys().findOrMakeNext(StoreKeys.outbox());
    try (HomeStores stores = stores()) {
      assertThat(numbers(stores)).hasSize(1);
      assertThat(stores.outbox().reports()).isEmpty();
      stores.erase("one");
      assertThat(numbers(stores)).isEmpty();
    }
    assertThat(keys().findOrMake(StoreKeys.outbox(), home.outbox())).isEqualTo(next);
  }

  @Test
  void aWipingThatWasCutShortAfterTheNewFileIsBroughtToItsEnd() throws IOException {
    try (HomeStores stores = stores()) {
      queue(stores, "one");
      queue(stores, "two");
      Secret next = keys().findOrMakeNext(StoreKeys.outbox());
      stores.outbox().rewriteWithout("one", new StoreKey(next.text()));
    }
    try (HomeStores stores = stores()) {
      assertThat(numbers(stores)).hasSize(1);
      assertThat(stores.outbox().reports()).isEmpty();
    }
    assertThat(keys().next(StoreKeys.outbox())).isEmpty();
  }

  @Test
  void anOutboxWhoseKeyIsElsewhereIsLeftAloneAndSaysSo() throws IOException {
    try (HomeStores stores = stores()) {
      queue(stores, "one");
    }
    Path elsewhere = folder.resolve("keychain.json");
    Files.move(home.secrets(), elsewhere);
    try (HomeStores stores = stores()) {
      assertThatThrownBy(stores::outbox)
          .isInstanceOf(HubException.Unavailable.class)
          .hasMessageContaining("Nothing is lost");
    }
    Files.move(elsewhere, home.secrets());
    try (HomeStores stores = stores()) {
      assertThat(numbers(stores)).hasSize(1);
      assertThat(stores.outbox().reports()).isEmpty();
    }
  }
}
