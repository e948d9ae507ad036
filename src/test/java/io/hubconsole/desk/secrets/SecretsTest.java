package io.hubconsole.desk.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hubconsole.desk.home.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  /** Held, so that the level that is set stays. */
  private static final List<Logger> LOGS =
      List.of(
          Logger.getLogger(OwnerOnlySecrets.class.getName()),
          Logger.getLogger(WholeFile.class.getName()));

  private static final Secret CANARY = new Secret("canary-7f3a");
  private static final SecretFor A = new SecretFor("a", "https://a.example.com");
  private static final SecretFor B = new SecretFor("b", "https://b.example.com");

  @TempDir Path folder;

  @BeforeEach
  void quiet() {
    LOGS.forEach(log -> log.setLevel(Level.OFF));
  }

  private Path file() {
    return folder.resolve("home/secrets.json");
  }

  private OwnerOnlySecrets secrets() {
    return new OwnerOnlySecrets(file());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void whatIsKeptIsFoundUntilItIsForgotten() throws Exception {
    assertThat(secrets().find(A)).isEmpty();
    secrets().forget(A);
    assertThat(folder).isEmptyDirectory();
    secrets().keep(A, CANARY);
    secrets().keep(B, new Secret("other"));
    assertThat(secrets().find(A)).contains(CANARY);
    secrets().keep(A, new Secret("newer"));
    assertThat(secrets().find(A)).contains(new Secret("newer"));
    secrets().forget(A);
    assertThat(secrets().find(A)).isEmpty();
    assertThat(secrets().find(B)).contains(new Secret("other"));
    try (Stream<Path> files = Files.list(folder.resolve("home"))) {
      // The lock holds nothing, and stays: to remove it would let two have it.
      assertThat(files)
          .containsExactlyInAnyOrder(file(), file().resolveSibling("secrets.json.lock"));
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class)).isNotNull();
    secrets().keep(A, CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(secrets().find(A)).contains(CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
    secrets().keep(A, CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
  }

  @Test
  void anUnreadableFileIsSetAsideAndNotQuoted() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"a\":\"canary-7f3a\"");
    assertThat(secrets().find(A)).isEmpty();
    assertThat(file().resolveSibling("secrets.json.unreadable")).exists();
    secrets().keep(A, CANARY);
    assertThat(secrets().find(A)).contains(CANARY);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithoutTheToken() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    assertThatThrownBy(() -> secrets().keep(A, CANARY))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("canary");
  }

  @Test
  void withoutAKeychainTheFileIsChosenOnce() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ChosenSecrets chosen =
        new ChosenSecrets(
            secrets(),
            () -> {
              asked.incrementAndGet();
              return Optional.empty();
            });
    assertThat(asked).hasValue(0);
    chosen.keep(A, CANARY);
    assertThat(chosen.find(A)).contains(CANARY);
    assertThat(chosen.place()).isEqualTo(new Secrets.Place.OwnerOnlyFile(file()));
    assertThat(asked).hasValue(1);
  }

  /** The second file stands for a keychain that came to work later. */
  @Test
  void whatLiesInTheFileIsFoundAndMovesWhenItIsReplaced() throws Exception {
    secrets().keep(A, CANARY);
    secrets().keep(B, CANARY);
    OwnerOnlySecrets keychain = new OwnerOnlySecrets(folder.resolve("keychain.json"));
    ChosenSecrets chosen = new ChosenSecrets(secrets(), () -> Optional.of(keychain));
    assertThat(chosen.find(A)).contains(CANARY);
    chosen.keep(A, new Secret("newer"));
    assertThat(chosen.find(A)).contains(new Secret("newer"));
    assertThat(secrets().find(A)).isEmpty();
    chosen.forget(B);
    assertThat(secrets().find(B)).isEmpty();
    chosen.forget(A);
    assertThat(keychain.find(A)).isEmpty();
  }

  @Test
  void aTokenIsFoundForItsOwnAddressAlone() throws Exception {
    secrets().keep(A, CANARY);
    assertThat(secrets().find(new SecretFor("a", "https://b.example.com"))).isEmpty();
    assertThat(secrets().find(new SecretFor("b", "https://a.example.com"))).isEmpty();
    assertThat(secrets().find(A)).contains(CANARY);
  }

  /** The second file stands for a keychain that works in one run and not in the next. */
  @Test
  void aRunWithoutTheKeychainIsNotUndoneWhenItComesBack() throws Exception {
    OwnerOnlySecrets keychain = new OwnerOnlySecrets(folder.resolve("keychain.json"));
    ChosenSecrets with = new ChosenSecrets(secrets(), () -> Optional.of(keychain));
    with.keep(A, CANARY);
    with.keep(B, CANARY);
    ChosenSecrets without = new ChosenSecrets(secrets(), Optional::empty);
    without.keep(A, new Secret("newer"));
    without.forget(B);
    assertThat(without.find(B)).isEmpty();
    ChosenSecrets again = new ChosenSecrets(secrets(), () -> Optional.of(keychain));
    assertThat(again.find(A)).contains(new Secret("newer"));
    assertThat(again.find(B)).isEmpty();
    again.keep(B, new Secret("newest"));
    again.forget(A);
    assertThat(again.find(B)).contains(new Secret("newest"));
    assertThat(again.find(A)).isEmpty();
  }

  @Test
  void aSecretTellsNothing() {
    assertThat(CANARY.toString()).doesNotContain("canary");
    assertThat(List.of(CANARY).toString()).doesNotContain("canary");
  }
}
