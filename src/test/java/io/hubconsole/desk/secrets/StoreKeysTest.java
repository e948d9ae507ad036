package io.hubconsole.desk.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of stores, kept in the owner's file; the keeping is cut where a test says so. */
class StoreKeysTest {
  private static final String STORE = StoreKeys.outbox();

  @TempDir Path home;

  /** The owner's file, on a machine that is killed before the n-th change of it. */
  private final class Cut implements Secrets {
    private final Secrets file = secrets();
    private int left;

    Cut(int changes) {
      this.left = changes;
    }

    private void count() throws IOException {
      if (left == 0) {
        throw new IOException("killed");
      }
      left--;
    }

    @Override
    public Optional<Secret> find(SecretFor wanted) throws IOException {
      return file.find(wanted);
    }

    @Override
    public void keep(SecretFor owner, Secret secret) throws IOException {
      count();
      file.keep(owner, secret);
    }

    @Override
    public void forget(SecretFor owner) throws IOException {
      count();
      file.forget(owner);
    }

    @Override
    public Place place() {
      return file.place();
    }
  }

  private Secrets secrets() {
    return new OwnerOnlySecrets(home.resolve("secrets.json"));
  }

  private StoreKeys keys() {
    return keys(secrets());
  }

  private StoreKeys keys(Secrets secrets) {
    return new StoreKeys(secrets, home.resolve("keys.lock"));
  }

  private Path folder() {
    return home.resolve("outbox");
  }

  private Path mark() {
    return folder().resolve("key.mark");
  }

  private Secret found() throws IOException {
    return keys().findOrMake(STORE, folder());
  }

  @Test
  void aKeyIsMadeOnceAndFoundFromThenOn() throws Exception {
    Secret made = found();
    assertThat(made.text()).matches("[0-9a-f]{64}");
    assertThat(found()).isEqualTo(made);
    assertThat(keys().findOrMake(StoreKeys.memory("one"), home.resolve("memory/one")))
        .isNotEqualTo(made);
    assertThat(keys().findOrMake(StoreKeys.memory("two"), home.resolve("memory/two")))
        .isNotEqualTo(keys().findOrMake(StoreKeys.memory("one"), home.resolve("memory/one")));
  }

  @Test
  void aKeyIsNoTokenOfAProfile() throws Exception {
    Secret made = found();
    assertThat(secrets().find(new SecretFor(STORE, ""))).isEmpty();
    secrets().keep(new SecretFor(STORE, "https://hub.example"), new Secret("token"));
    assertThat(found()).isEqualTo(made);
  }

  @Test
  void whoMakesOneAtTheSameTimeGetsTheSame() throws Exception {
    List<Callable<Secret>> makers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      makers.add(this::found);
    }
    Set<Secret> made = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Secret> one : threads.invokeAll(makers)) {
        made.add(one.get());
      }
    }
    assertThat(made).hasSize(1).containsExactly(found());
  }

  @Test
  void aKeyThatWasKeptAndNotMarkedIsTheKey() throws Exception {
    Secret made = found();
    Files.delete(mark());
    assertThat(found()).isEqualTo(made);
    assertThat(mark()).exists();
  }

  @Test
  void aKeyThatIsKeptNowhereIsNotReplacedWhileItsStoreIsThere() throws Exception {
    Secret made = found();
    secrets().forget(SecretFor.store(STORE));
    assertThatThrownBy(this::found).isInstanceOf(MissingStoreKey.class);
    secrets().keep(SecretFor.store(STORE), new Secret("0".repeat(64)));
    assertThatThrownBy(this::found).isInstanceOf(MissingStoreKey.class);
    secrets().keep(SecretFor.store(STORE), made);
    assertThat(found()).isEqualTo(made);
    // A store that was moved away took its mark along.
    secrets().forget(SecretFor.store(STORE));
    Files.move(folder(), home.resolve("elsewhere"));
    assertThat(found()).isNotEqualTo(made);
  }

  @Test
  void aDisposableStoreGetsAnotherKeyInPlaceOfALostOne() throws Exception {
    Secret made = found();
    secrets().forget(SecretFor.store(STORE));
    Secret another = keys().makeAnew(STORE, folder());
    assertThat(another).isNotEqualTo(made);
    assertThat(found()).isEqualTo(another);
  }

  @Test
  void theNextKeyTakesItsPlaceHoweverOftenThatIsCutShort() throws Exception {
    Secret made = found();
    Secret next = keys().findOrMakeNext(STORE);
    assertThat(next).isNotEqualTo(made);
    assertThat(keys().findOrMakeNext(STORE)).isEqualTo(next);
    assertThat(found()).isEqualTo(made);
    for (int changes = 0; changes < 2; changes++) {
      StoreKeys cut = keys(new Cut(changes));
      assertThatThrownBy(() -> cut.turnToNext(STORE, folder())).isInstanceOf(IOException.class);
      assertThat(keys().next(STORE)).contains(next);
      assertThat(found()).isIn(made, next);
    }
    // Cut between the keeping and the mark.
    Files.writeString(mark(), "0123456789abcdef\n");
    assertThat(found()).isEqualTo(next);
    keys().turnToNext(STORE, folder());
    assertThat(keys().next(STORE)).isEmpty();
    assertThat(found()).isEqualTo(next);
    keys().turnToNext(STORE, folder());
    assertThat(found()).isEqualTo(next);
  }

  @Test
  void aKeyIsInNoFileButTheOwnersAndInNoWords() throws Exception {
    Secret made = found();
    Secret next = keys().findOrMakeNext(STORE);
    keys().turnToNext(STORE, folder());
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).as(file.toString()).doesNotContain(made.text());
        if (!file.endsWith("secrets.json")) {
          assertThat(content).as(file.toString()).doesNotContain(next.text());
        }
      }
    }
    assertThat(made.toString()).doesNotContain(made.text());
    keys().forget(STORE);
    assertThatThrownBy(this::found).hasMessageNotContaining(next.text());
  }
}
