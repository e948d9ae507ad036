package io.hubconsole.offline.sync;

import static io.hubconsole.offline.sync.LogAtHubOfTests.MORNING;
import static io.hubconsole.offline.sync.LogAtHubOfTests.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.RequestFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A log comes here without gaps and doubles, whatever happens on the way. */
@Execution(ExecutionMode.CONCURRENT)
class RequestSyncTest {
  @TempDir private Path folder;
  private LogAtHubOfTests hub;

  @BeforeEach
  void open() {
    hub = new LogAtHubOfTests(folder.resolve("hub"));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private LogHere here() {
    return new LogHere(folder.resolve("memory"), hub::disturbed);
  }

  private List<ExternalRequest> atHub() {
    return LogAtHubOfTests.all(hub.itself(), RequestFilter.ALL);
  }

  /** The same rows in the same order, and where not, which. */
  private void assertHere(LogHere here) {
    List<ExternalRequest> wanted = atHub();
    List<ExternalRequest> found = here.all();
    assertThat(Differences.between(wanted, found)).isEmpty();
    assertThat(found.equals(wanted)).isTrue();
  }

  private static HubException.Unavailable away(Answered answered) {
    return new HubException.Unavailable("away", new IOException(), answered, Optional.empty());
  }

  @Test
  void aLogComesAsAWholeAndTellsHowFarItHasCome() {
    hub.logRange(1001, 2500);
    List<LogSync> told = Collections.synchronizedList(new ArrayList<>());
    try (LogHere here = here()) {
      assertThat(here.standing().whole()).isFalse();
      try (var _ = here.sync().listen(() -> told.add(here.standing()))) {
        here.start().awaitWhole();
      }
      assertHere(here);
      LogHere.await(() -> !here.standing().running());
      assertThat(here.standing().rows()).isEqualTo(1506);
      assertThat(here.standing().total()).hasValue(1506);
    }
    assertThat(told).hasSizeGreaterThan(5);
    assertThat(told)
        .filteredOn(LogSync::running)
        .allMatch(sync -> sync.total().orElseThrow() == 1506)
        .extracting(LogSync::rows)
        .isSorted();
    // Each call brings most of what it has room for.
    assertThat(hub.finds()).isLessThan(1506 / 50 + 12);
  }

  @Test
  void anEmptyLogIsWhole() {
    hub.remove(0, Long.MAX_VALUE);
    try (LogHere here = here().start().awaitWhole()) {
      assertThat(here.all()).isEmpty();
      hub.log(7);
      here.awaitNews();
      assertHere(here);
      assertThat(here.all()).hasSize(1);
    }
  }

  @Test
  void idsMayLieFarApartAndBelowZero() {
    hub.log(
        LongStream.concat(
                LongStream.of(-40, -5, 0, 9_000_000_000_000_000L, Long.MAX_VALUE - 1),
                LongStream.rangeClosed(1, 150).map(i -> 1_000_000_000_000L + i * 37))
            .mapToObj(id -> row(id, MORNING, "far apart"))
            .toList());
    try (LogHere here = here().start().awaitWhole()) {
      assertHere(here);
    }
    assertThat(hub.finds()).isLessThan(60);
  }

  @Test
  void idsNeedNotFollowTheTimes() {
    List<Long> ids = new ArrayList<>(LongStream.rangeClosed(1001, 2000).boxed().toList());
    Collections.shuffle(ids, new Random(3));
    List<ExternalRequest> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      rows.add(row(ids.get(i), MORNING.plusSeconds(i), "shuffled"));
    }
    hub.log(rows);
    try (LogHere here = here().start().awaitWhole()) {
      assertHere(here);
    }
  }

  /** What a kill leaves: the file as it is on the disk at that moment, whatever is in it. */
  @Test
  void aSyncThatIsKilledAtAnyStepGoesOnWhereItWas() {
    hub.logRange(1001, 2000);
    List<Path> killed = Collections.synchronizedList(new ArrayList<>());
    hub.disturb(number -> killed.add(copy(number)));
    try (LogHere here = here().start().awaitWhole()) {
      assertHere(here);
    }
    hub.disturb(_ -> {});
    assertThat(killed).hasSizeGreaterThan(10);
    for (Path at : killed) {
      try (LogHere here = new LogHere(at, hub::disturbed).start().awaitWhole()) {
        assertHere(here);
      }
    }
  }

  private Path copy(int number) {
    try {
      Path copy = Files.createDirectories(folder.resolve("killed-" + number));
      Files.copy(folder.resolve("memory").resolve("memory.mv.db"), copy.resolve("memory.mv.db"));
      return copy;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Test
  void whatWasFetchedIsNotFetchedAgain() {
    hub.logRange(1001, 2500);
    AtomicInteger most = new AtomicInteger(12);
    AtomicBoolean stopped = new AtomicBoolean();
    hub.disturb(
        number -> {
          if (number > most.get()) {
            stopped.set(true);
            throw away(Answered.LATER);
          }
        });
    try (LogHere here = here().start()) {
      LogHere.await(stopped::get);
      assertThat(here.memory().log().progress().state().orElseThrow().rows())
          .isBetween(500L, 1200L);
    }
    int before = hub.finds();
    most.set(Integer.MAX_VALUE);
    try (LogHere here = here()) {
      assertThat(here.standing().rows()).isGreaterThan(499);
      here.start().awaitWhole();
      assertHere(here);
    }
    assertThat(hub.finds() - before).isLessThan(17);
  }

  @Test
  void outagesOnTheWayLoseNothing() {
    hub.logRange(1001, 1700);
    hub.disturb(
        number -> {
          if (number % 6 == 0) {
            throw away(Answered.NOTHING);
          }
        });
    try (LogHere here = here().start().awaitWhole()) {
      assertHere(here);
    }
  }

  @Test
  void rowsThatArriveMeanwhileAreThereOnce() {
    hub.logRange(1001, 2000);
    // One comes with every call, sometimes with an id below the highest.
    hub.disturb(number -> hub.log(number % 3 == 0 ? 5000 - number : 3000 + number));
    try (LogHere here = here().start().awaitWhole()) {
      hub.disturb(_ -> {});
      here.awaitNews();
      assertHere(here);
    }
  }

  @Test
  void newRowsAreSeenWithTheNextPoll() {
    try (LogHere here = here().start().awaitWhole()) {
      hub.logRange(2001, 2003);
      LogHere.await(() -> here.standing().rows() == 9);
      assertHere(here);
      assertThat(here.standing().total()).hasValue(9);
    }
  }

  @Test
  void manyRowsAtOnceAreAllFetched() {
    try (LogHere here = here().start().awaitWhole()) {
      hub.logRange(2001, 2900);
      here.awaitNews();
      assertHere(here);
    }
  }

  @Test
  void aRowThatComesIntoSightLateOrChangesIsSeen() {
    hub.log(2001, 2003, 2004);
    try (LogHere here = here().start().awaitWhole()) {
      hub.log(2002);
      hub.change(2003, "another outcome");
      here.awaitNews();
      assertHere(here);
      hub.log(List.of(row(1999, MORNING.plusSeconds(1999), "late")));
      here.awaitNews();
      assertHere(here);
    }
  }

  @Test
  void whatWasLoggedWhileTheDeskWasAwayTwiceIsFetched() {
    hub.logRange(1001, 1200);
    here().start().awaitWhole().close();
    hub.logRange(2001, 4600);
    int begun = hub.finds();
    AtomicBoolean stopped = new AtomicBoolean();
    hub.disturb(
        number -> {
          if (number > begun + 8) {
            stopped.set(true);
            throw away(Answered.LATER);
          }
        });
    try (var _ = here().start()) {
      LogHere.await(stopped::get);
    }
    hub.disturb(_ -> {});
    hub.logRange(5001, 7400);
    try (LogHere here = here()) {
      assertThat(here.standing().whole()).isFalse();
      here.start().awaitNews();
      assertHere(here);
    }
  }

  @Test
  void rowsThatWereGivenToTheHubLaterOrTakenFromItAreFoundOutAboutAtTheNextStart() {
    hub.logRange(10_001, 13_000);
    here().start().awaitWhole().close();
    hub.logRange(9_000, 9_009);
    hub.remove(10_500, 10_520);
    try (LogHere here = here().start()) {
      LogHere.await(() -> here.all().equals(atHub()));
      here.awaitWhole();
    }
  }

  @Test
  void aHubThatWasBegunAnewLeavesNothingOfTheOldLog() {
    hub.logRange(10_001, 10_400);
    here().start().awaitWhole().close();
    hub.remove(0, Long.MAX_VALUE);
    hub.logRange(1, 20);
    try (LogHere here = here().start()) {
      LogHere.await(() -> here.all().equals(atHub()));
      here.awaitWhole();
      hub.log(21);
      here.awaitNews();
      assertHere(here);
    }
  }

  @Test
  void aHubThatIsBusyIsLeftAloneForATime() throws InterruptedException {
    AtomicBoolean busy = new AtomicBoolean(true);
    hub.disturb(
        _ -> {
          if (busy.get()) {
            throw new HubException.Unavailable(
                "busy", new IOException(), Answered.LATER, Optional.of(Duration.ofSeconds(6)));
          }
        });
    try (LogHere here = here().start()) {
      LogHere.await(() -> hub.finds() == 1);
      busy.set(false);
      Thread.sleep(Duration.ofSeconds(1));
      assertThat(hub.finds()).isEqualTo(1);
      assertThat(here.line().connection()).isPresent();
      here.awaitWhole();
      assertHere(here);
    }
  }

  @Test
  void aHubThatDoesNotKnowIdsIsNotAskedOnAndOn() throws InterruptedException {
    hub.logRange(1001, 1300);
    hub.forgetIds();
    try (LogHere here = here().start()) {
      LogHere.await(() -> hub.finds() > 0);
      Thread.sleep(Duration.ofSeconds(2));
      assertThat(hub.finds()).isLessThan(5);
      assertThat(here.standing().whole()).isFalse();
      assertThat(here.standing().running()).isFalse();
      assertThat(here.line().connection()).isPresent();
    }
  }
}
