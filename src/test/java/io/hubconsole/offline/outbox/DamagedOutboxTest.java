package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.OutboxOfTests.KEY;
import static io.hubconsole.offline.outbox.OutboxOfTests.TARGET;
import static io.hubconsole.offline.outbox.OutboxOfTests.call;
import static io.hubconsole.offline.outbox.OutboxOfTests.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreFaults;
import io.hubconsole.offline.store.StoreFile;
import io.hubconsole.offline.store.StoreFile.Opening;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An outbox that is not as it was left is kept, told, and read as far as possible. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(150)
class DamagedOutboxTest {
  /** Bytes of a block of an H2 file. */
  private static final int BLOCK = 4096;

  @TempDir Path home;
  private OutboxOfTests files;
  private Path database;

  @BeforeEach
  void fill() {
    files = new OutboxOfTests(home.resolve("outbox"));
    database = files.file("outbox.mv.db");
    try (OutboxStore outbox = files.open()) {
      for (int i = 1; i <= 5; i++) {
        outbox.queue(email("k" + i), TARGET, "");
      }
      settle(outbox, 1, State.SENT);
      settle(outbox, 2, State.REFUSED);
      assertThat(Settled.left(outbox, 3, State.QUEUED)).isPresent();
    }
  }

  private static void settle(OutboxStore outbox, long number, State state) {
    assertThat(Settled.left(outbox, number, State.QUEUED)).isPresent();
    outbox.departures().settle(number, new Settlement(state, "words"));
  }

  private <T> T opened(Function<OutboxStore, T> look) {
    try (OutboxStore outbox = files.open()) {
      return look.apply(outbox);
    }
  }

  private long queued() {
    return opened(outbox -> outbox.queue(call(1, ""), TARGET, ""));
  }

  private List<State> states() {
    return opened(outbox -> outbox.writes(true).stream().map(QueuedWrite::state).toList());
  }

  private List<String> reports() {
    return opened(OutboxStore::reports);
  }

  private void assertSetAside(byte[] asFound) throws Exception {
    List<Path> aside = SetAside.folders(files.file(""));
    assertThat(aside).hasSize(1);
    if (asFound.length > 0) {
      assertThat(Files.readAllBytes(aside.getFirst().resolve("outbox.mv.db"))).isEqualTo(asFound);
    }
  }

  @Test
  void anEmptiedFileIsRecoveredFromTheCopyOfTheLastStart() throws Exception {
    opened(OutboxStore::hold);
    Files.write(database, new byte[0]);
    assertRecoveredFromTheCopy("was empty or gone");
  }

  @Test
  void aFileThatIsGoneIsRecoveredFromTheCopyOfTheLastStart() throws Exception {
    opened(OutboxStore::hold);
    Files.delete(database);
    assertRecoveredFromTheCopy("was empty or gone");
  }

  @Test
  void randomBytesAreRecoveredFromTheCopyOfTheLastStart() throws Exception {
    opened(OutboxStore::hold);
    byte[] bytes = new byte[30_000];
    new Random(6).nextBytes(bytes);
    Files.write(database, bytes);
    assertRecoveredFromTheCopy("was damaged, or had another key");
    assertSetAside(bytes);
  }

  private void assertRecoveredFromTheCopy(String why) throws Exception {
    assertThat(states())
        .containsExactly(State.SENT, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN);
    assertThat(reports()).hasSize(1);
    assertThat(reports().getFirst())
        .contains(why, "could still be read: 5;", "missing, at most: 0.", "outbox-set-aside-");
    assertSetAside(new byte[0]);
    // The next start has nothing to tell but that, and goes on where the last one stopped.
    assertThat(queued()).isEqualTo(6);
    opened(outbox -> outbox.decide(4, Decision.AGAIN));
    assertThat(states()).contains(State.QUEUED);
    assertThat(reports()).hasSize(1);
  }

  @Test
  void whatIsInNoCopyIsToldAsMissing() throws Exception {
    queued();
    Files.write(database, new byte[0]);
    assertThat(reports().getFirst()).contains("read: 5;", "missing, at most: 1.");
    assertThat(queued()).isEqualTo(7);
  }

  @Test
  void anOlderFileIsNotTakenForTheNewOne() throws Exception {
    byte[] older = Files.readAllBytes(database);
    opened(
        outbox -> {
          settle(outbox, 4, State.SENT);
          settle(outbox, 5, State.SENT);
          return true;
        });
    Files.write(database, older);
    Files.delete(files.file("outbox.earlier"));
    assertThat(states())
        .containsExactly(State.SENT, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN);
    assertThat(reports().getFirst()).contains("was older than it should be");
    assertSetAside(older);
  }

  @Test
  void aWriteThatCannotBeReadIsMissingAndOneThatWasDiscardedIsNot() throws Exception {
    opened(outbox -> outbox.discard(4));
    inFile(
        files.file(""),
        handle ->
            handle.execute("update queued_write set checksum = checksum + 1 where number = 2"));
    Files.delete(files.file("outbox.earlier"));
    assertThat(states()).containsExactly(State.SENT, State.UNKNOWN, State.UNKNOWN);
    assertThat(reports().getFirst()).contains("read: 3;", "missing, at most: 1.");
  }

  @Test
  void theNewestOfTheFilesTellsWhatAWriteHasComeTo() throws Exception {
    opened(OutboxStore::hold);
    byte[] older = Files.readAllBytes(database);
    opened(
        outbox -> {
          settle(outbox, 4, State.SENT);
          return true;
        });
    // The copy of the start is newer than what stands in its place.
    opened(OutboxStore::hold);
    Files.write(database, older);
    assertThat(states())
        .containsExactly(State.SENT, State.UNKNOWN, State.UNKNOWN, State.SENT, State.UNKNOWN);
    assertThat(reports().getFirst()).contains("read: 5;", "missing, at most: 0.");
  }

  @Test
  void anotherKeyFindsNothingAndLosesNothing() throws Exception {
    byte[] before = Files.readAllBytes(database);
    StoreKey other = StoreKey.random();
    try (OutboxStore outbox = files.open(Disk.OF_THIS_MACHINE, other, "this machine")) {
      assertThat(outbox.writes(true)).isEmpty();
      assertThat(outbox.reports().getFirst())
          .contains("was damaged, or had another key", "read: 0;", "missing, at most: 5.");
      assertThat(outbox.queue(email("k"), TARGET, "")).isEqualTo(6);
    }
    assertSetAside(before);
    // With its own key, it can be put back.
    Path aside = SetAside.folders(files.file("")).getFirst();
    OutboxOfTests back = new OutboxOfTests(home.resolve("back"));
    Files.createDirectories(back.file(""));
    Files.copy(aside.resolve("outbox.mv.db"), back.file("outbox.mv.db"));
    Files.copy(aside.resolve("outbox.mark"), back.file("outbox.mark"));
    try (OutboxStore outbox = back.open()) {
      assertThat(outbox.writes(true)).hasSize(5);
      assertThat(outbox.reports()).isEmpty();
    }
  }

  @Test
  void aFileCutAnywhereIsNeverTakenForTheWhole() throws Exception {
    byte[] whole = Files.readAllBytes(database);
    assertThat(
            assertIntactOrSetAside(
                10, random -> Arrays.copyOf(whole, random.nextInt(whole.length))))
        .isPositive();
  }

  @Test
  void aFileWithAFlippedBitIsIntactOrSetAside() throws Exception {
    byte[] whole = Files.readAllBytes(database);
    assertIntactOrSetAside(
        16,
        random -> {
          byte[] flipped = whole.clone();
          flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
          return flipped;
        });
    // Most of a small file is space that holds nothing, so one bit may well harm nothing.
    assertThat(assertIntactOrSetAside(1, random -> withABitOfEachBlockFlipped(whole, random)))
        .isEqualTo(1);
  }

  private static byte[] withABitOfEachBlockFlipped(byte[] whole, Random random) {
    byte[] flipped = whole.clone();
    for (int block = 0; block + BLOCK <= whole.length; block += BLOCK) {
      flipped[block + random.nextInt(BLOCK)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  @Test
  void aFileWithABlockOfRubbishIsIntactOrSetAside() throws Exception {
    byte[] whole = Files.readAllBytes(database);
    assertIntactOrSetAside(
        24,
        random -> {
          byte[] spoilt = whole.clone();
          int from = random.nextInt(whole.length);
          for (int i = from; i < Math.min(whole.length, from + 512); i++) {
            spoilt[i] = (byte) random.nextInt();
          }
          return spoilt;
        });
  }

  /** Spoils the outbox again and again, and gives how many of those had to be set aside. */
  private int assertIntactOrSetAside(int rounds, Function<Random, byte[]> spoil) throws Exception {
    Random random = new Random(20261126);
    int setAside = 0;
    for (int round = 0; round < rounds; round++) {
      OutboxOfTests spoilt = new OutboxOfTests(Files.createTempDirectory(home, "round"));
      Files.createDirectories(spoilt.file(""));
      Files.copy(files.file("outbox.mark"), spoilt.file("outbox.mark"));
      Files.write(spoilt.file("outbox.mv.db"), spoil.apply(random));
      try (OutboxStore outbox = spoilt.open()) {
        List<State> states = outbox.writes(true).stream().map(QueuedWrite::state).toList();
        if (outbox.reports().isEmpty()) {
          assertThat(states)
              .as("round %d", round)
              .containsExactly(
                  State.SENT, State.REFUSED, State.SENDING, State.QUEUED, State.QUEUED);
        } else {
          setAside++;
          assertThat(states).as("round %d", round).isSubsetOf(State.SENT, State.UNKNOWN);
          assertThat(SetAside.folders(spoilt.file(""))).hasSize(1);
        }
        assertThat(outbox.writes(true))
            .allSatisfy(write -> assertThat(Keys.of(write.order())).contains("k" + write.number()));
        assertThat(outbox.queue(email("new"), TARGET, "")).isEqualTo(6);
      }
    }
    return setAside;
  }

  @Test
  void anUnreadableMarkIsToldSinceNobodyKnowsWhetherTheFileIsOlder() throws Exception {
    opened(outbox -> outbox.discard(5));
    byte[] before = Files.readAllBytes(database);
    Files.delete(files.file("outbox.earlier"));
    Files.writeString(files.file("outbox.mark"), "?");
    assertThat(states()).containsExactly(State.SENT, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN);
    assertThat(reports().getFirst()).contains("read: 4;", "missing, at most: 0.");
    assertSetAside(before);
    // No number is given twice, and the next start has nothing more to tell.
    assertThat(queued()).isEqualTo(6);
    assertThat(reports()).hasSize(1);
  }

  @Test
  void aFileOfTheFirstVersionIsBroughtUpToDateAsItIs() throws Exception {
    OutboxOfTests old = new OutboxOfTests(home.resolve("old"));
    Files.createDirectories(old.file(""));
    inFile(
        old.file(""),
        handle -> {
          Schema.bringUpTo(handle, 1);
          assertThat(Schema.version(handle)).isEqualTo(1);
          handle.execute(OLD_ROW);
          handle.execute("update counter set change = 1, number = 1, total = 2");
          return true;
        });
    try (OutboxStore outbox = old.open()) {
      QueuedWrite write = outbox.writes(true).getFirst();
      assertThat(write.state()).isEqualTo(State.QUEUED);
      assertThat(write.order()).isEqualTo(email("k1"));
      assertThat(outbox.reports()).isEmpty();
      assertThat(
              outbox
                  .departures()
                  .leave(
                      outbox.departures().find(1).orElseThrow(),
                      Optional.of(new Glance(7680, "a@b.se", 17L)),
                      Optional.empty()))
          .isPresent();
    }
    try (OutboxStore outbox = old.open()) {
      assertThat(outbox.departures().find(1).orElseThrow().before())
          .contains(new Glance(7680, "a@b.se", 17L));
    }
  }

  /** As the first version wrote it. */
  private static final String OLD_ROW =
      "insert into queued_write values (1, '{\"guid\":\"d647067f-20d4-4ac3-891e-a4549e727be0\","
          + "\"email\":\"a@b.se\",\"idempotencyKey\":\"k1\"}', 'k1', 'https://hub.example',"
          + " 'profile-1', 'mark', 'clerk', 'guid d647067f-20d4-4ac3-891e-a4549e727be0', 'queued',"
          + " 0, null, timestamp with time zone '2026-11-01 10:00:00Z', timestamp with time zone"
          + " '2026-11-01 10:00:00Z', false, null, null, 1, 2064653132)";

  @Test
  void aFileOfALaterVersionIsLeftAsItIs() throws Exception {
    List<QueuedWrite> before = opened(outbox -> outbox.writes(true));
    List<String> reports = reports();
    inFile(files.file(""), handle -> handle.execute("update version set version = 99, again = 99"));
    assertThatThrownBy(files::open)
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessageContaining("written by a newer version");
    assertThat(SetAside.folders(files.file(""))).isEmpty();
    inFile(
        files.file(""),
        handle ->
            handle.execute(
                "update version set version = ?, again = ?", Schema.NEWEST, Schema.NEWEST));
    List<QueuedWrite> after = opened(outbox -> outbox.writes(true));
    assertThat(after).hasSize(5).isEqualTo(before);
    assertThat(reports()).isEqualTo(reports);
  }

  private static void inFile(Path folder, Function<Handle, Object> work) {
    StoreFaults faults = new StoreFaults(folder, Locale.ENGLISH);
    if (StoreFile.open(Disk.OF_THIS_MACHINE, folder, "outbox", KEY, 0, faults)
        instanceof Opening.Opened(StoreFile store)) {
      try (store) {
        store.write(work::apply);
      }
    }
  }

  @Test
  void everySentenceIsThereInEachLanguage() throws Exception {
    Files.write(database, new byte[0]);
    for (Locale locale : Texts.LANGUAGES) {
      try (OutboxStore outbox = OutboxStore.open(files.file(""), KEY, files.clock, locale)) {
        assertThat(outbox.reports()).hasSize(1);
      }
    }
    Files.writeString(SetAside.note(SetAside.folders(files.file("")).getFirst()), "rubbish");
    assertThat(reports().getFirst()).startsWith("An outbox that could not be read was set aside");
  }
}
