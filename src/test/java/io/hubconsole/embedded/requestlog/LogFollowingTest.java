package io.hubconsole.embedded.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.Owner;
import io.hubconsole.logindex.following.FollowedLog;
import io.hubconsole.logindex.following.IndexedLog;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The index has what the database has, whatever happened to either. */
@Timeout(120)
class LogFollowingTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final ContractJson json = new ContractJson();
  private final RequestRows rows = new RequestRows(json);
  private final RequestStore store = new RequestStore(json);

  @TempDir Path folder;
  private HubInstance hub;
  private HubDatabase database;

  @BeforeEach
  void fill() {
    hub = SeedHub.filled(folder.resolve("hub"));
    database = hub.database();
    database.write(handle -> handle.execute("delete from external_request"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private IndexPlace.Folder place() {
    return new IndexPlace.Folder(folder.resolve("index"));
  }

  private IndexedLog opened(IndexPlace place) {
    return opened(new StoredLog(database, store), place);
  }

  private IndexedLog opened(FollowedLog followed, IndexPlace place) {
    return new IndexedLog(
        followed,
        new MetaValues(json),
        place,
        new IndexSentences(Texts.of(RequestLog.class, "requestlog", Locale.ENGLISH)));
  }

  private static OwnedRequest row(long id) {
    return row(id, "as it was written");
  }

  private static OwnedRequest row(long id, String message) {
    Instant at = START.plusSeconds(id);
    return new OwnedRequest(
        new ExternalRequest(
            id,
            "t",
            RequestStatus.SUCCESS,
            null,
            RequestMeta.ofCase(SeedHub.FINAL_CASE),
            null,
            null,
            message,
            at,
            at),
        1,
        null);
  }

  private void write(long from, long to) {
    List<OwnedRequest> some =
        LongStream.rangeClosed(from, to).mapToObj(LogFollowingTest::row).toList();
    database.write(
        handle -> {
          rows.insert(handle, some);
          return true;
        });
  }

  private static List<Long> found(IndexedLog log) {
    return log
        .find(
            new Owner.Anyone(),
            RequestFilter.ALL,
            new PageRequest.Offset(0, 100),
            IndexedLog.LONGEST_WAIT)
        .rows()
        .stream()
        .map(ExternalRequest::id)
        .toList();
  }

  private static long counted(IndexedLog log) {
    return log.find(
            new Owner.Anyone(),
            RequestFilter.ALL,
            new PageRequest.Offset(0, 1),
            IndexedLog.LONGEST_WAIT)
        .count()
        .orElseThrow();
  }

  /** Removes a row behind the index's back: it is counted as long as the index is the same. */
  private void removeUntold(long id) {
    database.write(handle -> handle.execute("delete from external_request where id = ?", id));
  }

  @Test
  void itGoesOnWhereItStood() {
    write(1, 5);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).containsExactly(5L, 4L, 3L, 2L, 1L);
    }
    removeUntold(2);
    write(6, 7);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).containsExactly(7L, 6L, 5L, 4L, 3L, 1L);
      assertThat(counted(log)).isEqualTo(7);
    }
  }

  @Test
  void itIsMadeAnewWhereItIsMissing() throws Exception {
    write(1, 5);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(5);
    }
    removeUntold(2);
    place().remove();
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(4);
    }
  }

  @Test
  void itIsMadeAnewWhereItIsOfAnotherLog() {
    write(1, 5);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(5);
    }
    // As after a backup was put back, and others were logged since.
    database.write(handle -> handle.execute("delete from external_request where id > 3"));
    write(11, 12);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).containsExactly(12L, 11L, 3L, 2L, 1L);
      assertThat(counted(log)).isEqualTo(5);
    }
  }

  @Test
  void itIsMadeAnewWhereAFileOfItIsCutOrMissing() throws Exception {
    write(1, 50);
    for (boolean isCut : new boolean[] {true, false}) {
      try (IndexedLog log = opened(place())) {
        assertThat(counted(log)).isEqualTo(50);
      }
      Path largest = largest();
      byte[] all = Files.readAllBytes(largest);
      Files.delete(largest);
      if (isCut) {
        Files.write(largest, Arrays.copyOf(all, all.length / 2));
      }
      try (IndexedLog log = opened(place())) {
        assertThat(counted(log)).as("cut: %s", isCut).isEqualTo(50);
      }
    }
  }

  @Test
  void aFlippedBitIsNoticedAndMended() throws Exception {
    write(1, 2000);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(2000);
    }
    removeUntold(2);
    Path largest = largest();
    byte[] all = Files.readAllBytes(largest);
    all[all.length / 2] ^= 1;
    Files.write(largest, all);
    try (IndexedLog log = opened(place())) {
      AgedLog.until(() -> isCounted(log, 1999));
    }
  }

  /** While it is damaged, a search may fail as well. */
  private static boolean isCounted(IndexedLog log, long wanted) {
    try {
      return counted(log) == wanted;
    } catch (RuntimeException damaged) {
      return false;
    }
  }

  private Path largest() throws Exception {
    try (Stream<Path> files = Files.list(place().path())) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("segments"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  @Test
  void aRowThatWasPassedOverIsFoundOnceItIsThere() throws Exception {
    write(1, 1);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).containsExactly(1L);
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch mayEnd = new CountDownLatch(1);
      Thread slow =
          Thread.ofPlatform()
              .start(
                  () ->
                      database.write(
                          handle -> {
                            rows.insert(handle, List.of(row(2), row(4)));
                            written.countDown();
                            return awaited(mayEnd);
                          }));
      assertThat(awaited(written)).isTrue();
      write(3, 3);
      write(5, 6);
      assertThat(found(log)).containsExactly(6L, 5L, 3L, 1L);
      mayEnd.countDown();
      slow.join();
      assertThat(found(log)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }
    // What is written later, and was passed over when it closed, is found as well.
    write(8, 8);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).startsWith(8L, 6L);
    }
    write(7, 7);
    try (IndexedLog log = opened(place())) {
      assertThat(found(log)).startsWith(8L, 7L, 6L);
      assertThat(counted(log)).isEqualTo(8);
    }
  }

  @Test
  void anIndexThatIsThereIsOpenedAfterAWhileThoughNobodyAsks() throws Exception {
    Path made = Files.createDirectory(folder.resolve("index"));
    try (IndexedLog _ = opened(place())) {
      TimeUnit.SECONDS.sleep(1);
      assertThat(made).isEmptyDirectory();
      while (made.toFile().list().length == 0) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  @Test
  void changesThatAreToldAreFollowed() {
    write(10, 15);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(6);
      database.write(
          handle -> {
            handle.execute("delete from external_request where id in (11, 12)");
            rows.insert(handle, List.of(row(12, "anew"), row(3, "below all")));
            LogChanges.tell(handle, List.of(3L, 11L, 12L));
            return true;
          });
      assertThat(found(log)).containsExactly(15L, 14L, 13L, 12L, 10L, 3L);
      assertThat(counted(log)).isEqualTo(6);
      assertThat(
              log.find(
                      new Owner.Anyone(),
                      RequestFilter.ALL.withCommonSearch("anew"),
                      new PageRequest.Offset(0, 10),
                      IndexedLog.LONGEST_WAIT)
                  .rows())
          .hasSize(1);
    }
  }

  @Test
  void whoMissedChangesBeginsAnew() {
    write(1, 5);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(5);
      removeUntold(2);
      database.write(
          handle -> {
            LogChanges.tell(handle, List.of(3L));
            return handle.execute(
                "update request_log set forgotten_changes ="
                    + " (select max(id) from external_request_change)");
          });
      assertThat(counted(log)).isEqualTo(4);
      write(6, 6);
      assertThat(found(log)).containsExactly(6L, 5L, 4L, 3L, 1L);
    }
  }

  @Test
  void aStoreThatIsBegunAnewMeanwhileIsAnotherLog() {
    write(11, 15);
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(5);
      database.write(
          handle -> {
            handle.execute("delete from external_request");
            rows.insert(handle, List.of(row(1), row(2)));
            return handle.execute("update request_log set name = 'another'");
          });
      assertThat(found(log)).containsExactly(2L, 1L);
      assertThat(counted(log)).isEqualTo(2);
    }
  }

  @Test
  void aStoreThatFailsInTheMiddleIsGoneOnWith() throws Exception {
    write(1, 3);
    FailingLog failing = new FailingLog(new StoredLog(database, store));
    try (IndexedLog log = opened(failing, place())) {
      assertThat(counted(log)).isEqualTo(3);
      failing.failOnce();
      write(4, 4);
      AgedLog.until(failing::hasFailed);
      AgedLog.until(() -> isCounted(log, 4));
    }
  }

  @Test
  void aSearchThatIsStoppedHarmsNothing() throws Exception {
    write(1, 3000);
    AtomicReference<Throwable> told = new AtomicReference<>();
    try (IndexedLog log = opened(place())) {
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () -> {
                    Thread.currentThread().interrupt();
                    try {
                      long _ = counted(log);
                    } catch (RuntimeException stopped) {
                      told.set(stopped);
                    }
                  });
      asking.join();
      assertThat(told.get()).isInstanceOf(HubException.Unavailable.class);
      assertThat(counted(log)).isEqualTo(3000);
      write(3001, 3001);
      assertThat(counted(log)).isEqualTo(3001);
    }
  }

  @Test
  void twoMayFollowOneLogFromOneFolder() {
    write(1, 3);
    try (IndexedLog one = opened(place());
        IndexedLog other = opened(place())) {
      assertThat(counted(one)).isEqualTo(3);
      assertThat(counted(other)).isEqualTo(3);
      write(4, 4);
      assertThat(counted(one)).isEqualTo(4);
      assertThat(counted(other)).isEqualTo(4);
    }
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(4);
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsASentence() {
    write(1, 3);
    try (IndexedLog log = opened(new IndexPlace.Folder(Path.of("/proc/1/log-index")))) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> counted(log))
            .isInstanceOf(HubException.Unavailable.class)
            .hasMessageStartingWith("The log cannot be searched just now");
      }
    }
  }

  @Test
  void aMarkOfAnotherVersionIsNoMark() throws Exception {
    write(1, 3);
    try (LogIndex index = LogIndex.open(place().open(), new MetaValues(json))) {
      // As by another version, which has no mark of ours.
      index.refresh();
      assertThat(index.mark()).isEmpty();
    }
    try (IndexedLog log = opened(place())) {
      assertThat(counted(log)).isEqualTo(3);
    }
  }
}
