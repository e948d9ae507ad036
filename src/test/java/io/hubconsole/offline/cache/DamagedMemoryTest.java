package io.hubconsole.offline.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.hubconsole.embedded.ChildJvm;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.StoreKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A memory whose file is of no use: begun anew with a line in the log, and never a wrong answer.
 */
class DamagedMemoryTest {
  private static final StoreKey KEY = new StoreKey("ab".repeat(32));
  private static final Target TARGET = new Target("https://hub.example", Optional.empty(), "mark");
  private static final int ANSWERS = 200;
  private static final int ROWS = 300;

  @TempDir private Path folder;

  private MemoryStore open() {
    return open(folder, KEY);
  }

  static MemoryStore open(Path folder, StoreKey key) {
    return MemoryStore.open(folder, key, TARGET, Locale.ENGLISH, Clock.systemUTC());
  }

  private Path file() {
    return folder.resolve("memory.mv.db");
  }

  private Path setAside() {
    return folder.resolve("memory-set-aside.mv.db");
  }

  private static String answer(int number) {
    return ("answer " + number + " ").repeat(20);
  }

  private static List<ExternalRequest> rows() {
    return LongStream.rangeClosed(1, ROWS)
        .mapToObj(
            id -> {
              Instant time = Instant.parse("2026-06-01T00:00:00Z").plusSeconds(id);
              return new ExternalRequest(
                  id,
                  "type",
                  RequestStatus.SUCCESS,
                  null,
                  RequestMeta.ofCase(1),
                  "request " + id,
                  null,
                  null,
                  time,
                  time);
            })
        .toList();
  }

  private void fill() {
    try (MemoryStore memory = open()) {
      for (int i = 0; i < ANSWERS; i++) {
        memory.answers().keep("question " + i, answer(i), memory.nextTurn());
      }
      assertThat(memory.log().progress().takeNewest(LogGap.BOTTOM, rows(), ROWS)).isTrue();
    }
  }

  /** It works, whatever it has forgotten, and tells nothing that it was not told. */
  private static void assertUsable(MemoryStore memory) {
    for (int i = 0; i < ANSWERS; i++) {
      String told = answer(i);
      memory
          .answers()
          .recall("question " + i)
          .ifPresent(kept -> assertThat(kept.value()).isEqualTo(told));
    }
    memory.log().whole(RequestFilter.ALL, PageRequest.first(1000));
    memory.answers().keep("after", "that", memory.nextTurn());
    if (memory.answers().recall("after").isEmpty()) {
      // The damage was found by this very question or write: from now on there is none.
      memory.answers().keep("after", "that", memory.nextTurn());
    }
    assertThat(memory.answers().recall("after").orElseThrow().value()).isEqualTo("that");
    assertThat(memory.log().progress().takeNewest(LogGap.BOTTOM, rows(), ROWS)).isTrue();
    assertThat(
            memory
                .log()
                .whole(RequestFilter.ALL, PageRequest.first(1000))
                .orElseThrow()
                .value()
                .rows())
        .isEqualTo(rows().reversed());
  }

  private List<String> databases() {
    return Stream.of(Objects.requireNonNull(folder.toFile().list()))
        .filter(name -> name.endsWith(".mv.db"))
        .toList();
  }

  private void assertBegunAnew(LogLines lines) {
    assertThat(lines.all()).hasSize(1).first().asString().contains("is begun anew");
    assertThat(setAside()).exists();
    assertThat(databases()).hasSize(2);
  }

  @Test
  void aSoundOneIsKept() throws IOException {
    fill();
    try (LogLines lines = new LogLines();
        MemoryStore memory = open()) {
      assertThat(memory.answers().recall("question 7").orElseThrow().value()).isEqualTo(answer(7));
      assertThat(memory.log().progress().state().orElseThrow().isWhole()).isTrue();
      assertUsable(memory);
      assertThat(lines.all()).isEmpty();
    }
    assertThat(setAside()).doesNotExist();
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void nothingOfItCanBeReadWithoutItsKey() throws IOException {
    fill();
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
        .doesNotContain("answer", "request 1", "question", "external_request");
  }

  @Test
  void aWrongKeyBeginsAnew() {
    fill();
    try (LogLines lines = new LogLines();
        MemoryStore memory = open(folder, StoreKey.random())) {
      assertThat(memory.answers().recall("question 7")).isEmpty();
      assertUsable(memory);
      assertBegunAnew(lines);
    }
  }

  @Test
  void anotherVersionBeginsAnew() throws Exception {
    fill();
    String url = "jdbc:h2:file:" + folder.resolve("memory") + ";CIPHER=AES";
    try (Connection connection =
            DriverManager.getConnection(url, "memory", KEY.text() + " memory");
        Statement statement = connection.createStatement()) {
      statement.execute("update memory_version set version = 0");
    }
    try (LogLines lines = new LogLines();
        MemoryStore memory = open()) {
      assertThat(memory.answers().recall("question 7")).isEmpty();
      assertUsable(memory);
      assertBegunAnew(lines);
    }
  }

  @Test
  void whatIsNoDatabaseBeginsAnew() throws IOException {
    Files.writeString(file(), "not a database ".repeat(1000));
    try (LogLines lines = new LogLines();
        MemoryStore memory = open()) {
      assertUsable(memory);
      assertBegunAnew(lines);
    }
  }

  @Test
  void oneThatWasSetAsideBeforeGivesWay() throws IOException {
    Files.writeString(setAside(), "older");
    fill();
    open(folder, StoreKey.random()).close();
    assertThat(Files.size(setAside())).isGreaterThan(10_000);
    assertThat(databases()).hasSize(2);
  }

  @Test
  void oneThatAnotherProcessHasOpenIsLeftToItAndBegunAnew() throws Exception {
    fill();
    Process other = ChildJvm.start(MemoryHolder.class, folder.toString(), KEY.text());
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      try (LogLines lines = new LogLines();
          MemoryStore memory = open()) {
        assertUsable(memory);
        assertBegunAnew(lines);
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 4096, 8192, 20_000, -1, -100, -4096, -20_000})
  void oneThatIsCutShortWorks(int length) throws IOException {
    fill();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(length >= 0 ? length : channel.size() + length);
    }
    try (MemoryStore memory = open()) {
      assertUsable(memory);
    }
  }

  @Test
  void bitsThatTurnOverMakeNoWrongAnswer() throws IOException {
    fill();
    byte[] sound = Files.readAllBytes(file());
    Random random = new Random(4);
    int begunAnew = 0;
    for (int i = 0; i < 24; i++) {
      Files.write(file(), sound);
      try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
        // One bit in the first rounds, many later on.
        for (int flipped = 0; flipped <= i / 4; flipped++) {
          long at = random.nextLong(sound.length);
          bytes.seek(at);
          int before = bytes.read();
          bytes.seek(at);
          bytes.write(before ^ (1 << random.nextInt(8)));
        }
      }
      try (LogLines lines = new LogLines();
          MemoryStore memory = open()) {
        assertThatCode(() -> assertUsable(memory))
            .as(i + " " + lines.all())
            .doesNotThrowAnyException();
        assertThat(lines.all()).hasSizeLessThanOrEqualTo(1);
        begunAnew += lines.all().size();
      }
    }
    // Many bits stand where nothing is kept any more.
    assertThat(begunAnew).isPositive();
  }

  @Test
  void whereNoFileCanBeHadItRemembersUntilItIsClosed() throws IOException {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "x");
    try (LogLines lines = new LogLines();
        MemoryStore memory = open(notAFolder, KEY)) {
      assertUsable(memory);
      assertThat(lines.all()).hasSize(1);
    }
  }
}
