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
    assertThat(secrets().find("a")).isEmpty();
    secrets().forget("a");
    assertThat(folder).isEmptyDirectory();
    secrets().keep("a", CANARY);
    secrets().keep("b", new Secret("other"));
    assertThat(secrets().find("a")).contains(CANARY);
    secrets().keep("a", new Secret("newer"));
    assertThat(secrets().find("a")).contains(new Secret("newer"));
    secrets().forget("a");
    assertThat(secrets().find("a")).isEmpty();
    assertThat(secrets().find("b")).contains(new Secret("other"));
    try (Stream<Path> files = Files.list(folder.resolve("home"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class)).isNotNull();
    secrets().keep("a", CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(secrets().find("a")).contains(CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
    secrets().keep("a", CANARY);
    assertThat(permissions(file())).isEqualTo("rw-------");
  }

  @Test
  void anUnreadableFileIsSetAsideAndNotQuoted() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"a\":\"canary-7f3a\"");
    assertThat(secrets().find("a")).isEmpty();
    assertThat(file().resolveSibling("secrets.json.unreadable")).exists();
    secrets().keep("a", CANARY);
    assertThat(secrets().find("a")).contains(CANARY);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithoutTheToken() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    assertThatThrownBy(() -> secrets().keep("a", CANARY))
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
    chosen.keep("a", CANARY);
    assertThat(chosen.find("a")).contains(CANARY);
    assertThat(chosen.place()).isEqualTo(new Secrets.Place.OwnerOnlyFile(file()));
    assertThat(asked).hasValue(1);
  }

  /** The second file stands for a keychain that came to work later. */
  @Test
  void whatLiesInTheFileIsFoundAndMovesWhenItIsReplaced() throws Exception {
    secrets().keep("a", CANARY);
    secrets().keep("b", CANARY);
    OwnerOnlySecrets keychain = new OwnerOnlySecrets(folder.resolve("keychain.json"));
    ChosenSecrets chosen = new ChosenSecrets(secrets(), () -> Optional.of(keychain));
    assertThat(chosen.find("a")).contains(CANARY);
    chosen.keep("a", new Secret("newer"));
    assertThat(chosen.find("a")).contains(new Secret("newer"));
    assertThat(secrets().find("a")).isEmpty();
    chosen.forget("b");
    assertThat(secrets().find("b")).isEmpty();
    chosen.forget("a");
    assertThat(keychain.find("a")).isEmpty();
  }

  @Test
  void aSecretTellsNothing() {
    assertThat(CANARY.toString()).doesNotContain("canary");
    assertThat(List.of(CANARY).toString()).doesNotContain("canary");
  }
}
