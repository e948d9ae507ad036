package io.hubconsole.embedded.requestlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.logindex.IndexPlace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are not to be kept go in the background, and nobody else notices. */
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class LogDroppingTest {
  private static final Duration LONGEST_SAVE = Duration.ofSeconds(5);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  @TempDir Path folder;
  private HubInstance hub;
  private AgedLog log;

  @BeforeEach
  void fill() {
    hub = SeedHub.filled(folder);
    log = new AgedLog(hub, Instant.now());
    log.clear();
  }

  @AfterEach
  void close() {
    log.close();
    hub.close();
  }

  private static KeptRows days(int days) {
    return new KeptRows(OptionalInt.of(days), OptionalLong.empty());
  }

  private static KeptRows rows(long rows) {
    return new KeptRows(OptionalInt.empty(), OptionalLong.of(rows));
  }

  private void writeDays(int... ages) {
    for (int age : ages) {
      log.write(1, Duration.ofDays(age));
    }
  }

  private long foundByTheHub() {
    return SeedHub.ofPartner1(hub)
        .findRequests(RequestFilter.ALL, new PageRequest.Offset(0, 1))
        .count()
        .orElseThrow();
  }

  @Test
  void olderRowsGoAndAreFoundByNobody() throws Exception {
    writeDays(400, 41, 1, 39, 40, 0);
    assertThat(foundByTheHub()).isEqualTo(6);
    try (LogDropping _ = log.dropping(days(40))) {
      AgedLog.until(() -> log.counted() == 4);
      AgedLog.aFewLooksLater();
    }
    // One of just that age is not older.
    assertThat(log.days()).containsExactly(0L, 1L, 39L, 40L);
    assertThat(log.stored()).isEqualTo(4);
    assertThat(foundByTheHub()).isEqualTo(4);
  }

  @Test
  void theOldestGoWhereThereAreMore() throws Exception {
    writeDays(60, 100, 80, 90, 70, 0);
    try (LogDropping _ = log.dropping(rows(4))) {
      AgedLog.until(() -> log.counted() == 4);
      AgedLog.aFewLooksLater();
    }
    assertThat(log.days()).containsExactly(0L, 60L, 70L, 80L);
  }

  @Test
  void youngRowsStayWhateverTheirNumber() throws Exception {
    writeDays(32, 31, 30, 30, 0);
    try (LogDropping _ = log.dropping(rows(1))) {
      AgedLog.until(() -> log.counted() == 4);
      AgedLog.aFewLooksLater();
    }
    assertThat(log.days()).containsExactly(0L, 30L, 30L, 31L);
  }

  @Test
  void bothMayBeSet() throws Exception {
    writeDays(100, 60, 50, 45, 0);
    try (LogDropping _ = log.dropping(new KeptRows(OptionalInt.of(70), OptionalLong.of(3)))) {
      AgedLog.until(() -> log.counted() == 3);
      AgedLog.aFewLooksLater();
    }
    assertThat(log.days()).containsExactly(0L, 45L, 50L);
  }

  @Test
  void allAreKeptWhereNothingIsSet() throws Exception {
    writeDays(400, 0);
    try (LogDropping _ = log.dropping(KeptRows.ALL)) {
      AgedLog.aFewLooksLater();
    }
    assertThat(log.stored()).isEqualTo(2);
  }

  @Test
  void whatIsToBeKeptMayChangeMeanwhile() throws Exception {
    writeDays(400, 100, 0);
    AtomicReference<KeptRows> kept = new AtomicReference<>(KeptRows.ALL);
    try (LogDropping _ = log.dropping(kept::get)) {
      AgedLog.aFewLooksLater();
      assertThat(log.stored()).isEqualTo(3);
      kept.set(days(200));
      AgedLog.until(() -> log.counted() == 2);
    }
    assertThat(log.days()).containsExactly(0L, 100L);
  }

  @Test
  void theDeskKnowsWhatIsNeverDropped() {
    assertThat(KeptLog.LEAST_DAYS).isEqualTo(KeptRows.LEAST_DAYS);
  }

  @Test
  void theRowThatWasWrittenLastStays() throws Exception {
    writeDays(100, 90, 95);
    try (LogDropping _ = log.dropping(days(31))) {
      AgedLog.until(() -> log.counted() == 1);
      AgedLog.aFewLooksLater();
    }
    assertThat(log.days()).containsExactly(95L);
  }

  @Test
  void fewerDaysThanKeysAreRememberedAreRefused() {
    assertThat(days(31).days()).hasValue(31);
    assertThatThrownBy(() -> days(30)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rows(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoeverWritesMeanwhileIsNotHeldUp() throws Exception {
    int old = 4000;
    log.write(old, Duration.ofDays(100));
    log.write(1, Duration.ZERO);
    ServiceOrderHub writer = SeedHub.ofPartner1(hub);
    long longest = 0;
    int saved = 0;
    try (LogDropping _ = log.dropping(days(31))) {
      while (log.stored() > saved + 1L) {
        long begun = System.nanoTime();
        assertThat(writer.saveRequest(call(Optional.empty()))).isInstanceOf(SaveAnswer.Saved.class);
        longest = Math.max(longest, System.nanoTime() - begun);
        saved++;
      }
    }
    assertThat(Duration.ofNanos(longest)).isLessThan(LONGEST_SAVE);
    assertThat(saved).isGreaterThan(5);
    assertThat(log.counted()).isEqualTo(saved + 1L);
    assertThat(foundByTheHub()).isEqualTo(saved + 1L);
  }

  @Test
  void itIsEndedInTheMiddleAndGoesOnLater() throws Exception {
    int old = 8000;
    log.write(old, Duration.ofDays(100));
    log.write(10, Duration.ofDays(1));
    long begun;
    try (LogDropping _ = log.dropping(days(31))) {
      AgedLog.until(() -> log.stored() < old);
      begun = System.nanoTime();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_CLOSE);
    long left = log.stored();
    assertThat(left).isBetween(11L, old - 1L);
    assertThat(log.counted()).isEqualTo(left);
    AgedLog.aFewLooksLater();
    assertThat(log.stored()).isEqualTo(left);
    try (LogDropping _ = log.dropping(days(31))) {
      AgedLog.until(() -> log.stored() == 10);
    }
    assertThat(log.days()).hasSize(10).containsOnly(1L);
  }

  @Test
  void aHubIsClosedAtOnceWhileItWaitsForTheNextLook() {
    log.close();
    hub.close();
    hub =
        HubInstance.open(
            new DatabaseAddress.Folder(folder),
            new MailSettings.None(),
            new IndexPlace.Folder(folder.resolve(HubInstance.LOG_INDEX)),
            () -> days(31),
            Locale.ENGLISH,
            Clock.systemUTC());
    long begun = System.nanoTime();
    hub.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_CLOSE);
    hub = SeedHub.open(folder);
    log = new AgedLog(hub, Instant.now());
  }

  @Test
  void aRowStaysAsLongAsItsKeyIsRemembered() throws Exception {
    ExternalRequest first = saved("key-1");
    // As by an import that replaced it.
    hub.database()
        .write(
            handle -> {
              handle.execute(
                  "update external_request set created_at = timestamp '2020-01-01 0:00'");
              LogChanges.tell(handle, List.of(first.id()));
              return true;
            });
    writeDays(100, 0);
    try (LogDropping _ = log.dropping(days(31))) {
      AgedLog.until(() -> log.counted() == 2);
      AgedLog.aFewLooksLater();
    }
    assertThat(log.stored()).isEqualTo(2);
    assertThat(saved("key-1").id()).isEqualTo(first.id());
  }

  @Test
  void aRepeatAfterItsRowWentIsANewCall() throws Exception {
    ExternalRequest first = saved("key-1");
    long _ = saved("key-2").id();
    log.close();
    hub.close();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(32));
    hub = HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, later);
    log = new AgedLog(hub, later.instant());
    try (LogDropping _ = log.dropping(days(31))) {
      AgedLog.until(() -> log.counted() == 1);
    }
    ExternalRequest again = saved("key-1");
    assertThat(again.id()).isGreaterThan(first.id());
    assertThat(saved("key-1").id()).isEqualTo(again.id());
    assertThat(foundByTheHub()).isEqualTo(2);
  }

  private ExternalRequest saved(String key) {
    return switch (SeedHub.ofPartner1(hub).saveRequest(call(Optional.of(key)))) {
      case SaveAnswer.Saved(ExternalRequest row) -> row;
      case SaveAnswer other -> throw new AssertionError(other);
    };
  }

  private static NewExternalRequest call(Optional<String> key) {
    return new NewExternalRequest(
        "phoneCall",
        "success",
        null,
        RequestMeta.ofCase(SeedHub.FINAL_CASE),
        null,
        null,
        null,
        key);
  }
}
