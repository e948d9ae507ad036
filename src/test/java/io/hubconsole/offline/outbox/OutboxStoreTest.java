package io.hubconsole.offline.outbox;

import static io.hubconsole.offline.outbox.OutboxOfTests.KEY;
import static io.hubconsole.offline.outbox.OutboxOfTests.TARGET;
import static io.hubconsole.offline.outbox.OutboxOfTests.call;
import static io.hubconsole.offline.outbox.OutboxOfTests.email;
import static io.hubconsole.offline.outbox.OutboxOfTests.emailOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.Outbox.Hold;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is put into the outbox stays as it was put, and changes only as somebody wants. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxStoreTest {
  @TempDir Path home;
  private OutboxOfTests files;
  private OutboxStore outbox;

  @BeforeEach
  void open() {
    files = new OutboxOfTests(home.resolve("outbox"));
    outbox = files.open();
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  private void openAgain() {
    outbox.close();
    outbox = files.open();
  }

  private QueuedWrite only() {
    List<QueuedWrite> all = outbox.writes(true);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void leaveAndSettle(long number, State state) {
    assertThat(Settled.left(outbox, number, State.QUEUED)).isPresent();
    outbox.departures().settle(number, new Settlement(state, "the hub's words"));
  }

  @Test
  void whatIsQueuedIsThereAfterTheNextStart() {
    long email = outbox.queue(email("k"), TARGET, "Back office");
    Order odd = call(7680, "half \ud83d, zero \u0000, åäö, " + "x".repeat(100_000));
    long call = outbox.queue(odd, TARGET, "Back office");
    List<QueuedWrite> before = outbox.writes(false);
    openAgain();
    assertThat(outbox.writes(false)).isEqualTo(before);
    assertThat(before)
        .extracting(QueuedWrite::number, QueuedWrite::state, QueuedWrite::tries, QueuedWrite::by)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(email, State.QUEUED, 0, "Back office"),
            org.assertj.core.api.Assertions.tuple(call, State.QUEUED, 0, "Back office"));
    assertThat(before.get(0).order()).isEqualTo(email("k"));
    assertThat(((Order.LoggedCall) before.get(1).order()).request().request())
        .isEqualTo(((Order.LoggedCall) odd).request().request());
    assertThat(Keys.of(before.get(1).order())).isPresent();
    assertThat(outbox.reports()).isEmpty();
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    Set<Long> numbers = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      long number = outbox.queue(email("k" + round), TARGET, "");
      assertThat(numbers.add(number)).isTrue();
      assertThat(outbox.discard(number)).isEqualTo(Change.DONE);
      openAgain();
    }
    assertThat(outbox.writes(true)).isEmpty();
  }

  @Test
  void twentyRacingClicksUnderOneKeyAreOneWrite() throws Exception {
    CyclicBarrier together = new CyclicBarrier(20);
    Set<Long> numbers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      List<Future<Long>> clicks = new ArrayList<>();
      for (int click = 0; click < 20; click++) {
        clicks.add(
            threads.submit(
                () -> {
                  together.await();
                  return outbox.queue(email("one key"), TARGET, "");
                }));
      }
      for (Future<Long> click : clicks) {
        numbers.add(click.get());
      }
    }
    assertThat(numbers).hasSize(1);
    assertThat(only().order()).isEqualTo(email("one key"));
  }

  @Test
  void theSameKeyOfSomebodyElseOrForSomethingElseIsAnotherWrite() {
    outbox.queue(email("k"), TARGET, "");
    outbox.queue(email("k"), new Target("https://other.example", Optional.empty(), "mark"), "");
    outbox.queue(email("k"), new Target(TARGET.hub(), Optional.of("profile-2"), "other"), "");
    assertThat(outbox.enter(emailOf("other"), TARGET, "")).isInstanceOf(Entry.Fresh.class);
    Order other = new Order.Email(new ResendOrder("other", Optional.empty(), Optional.of("k")));
    assertThat(outbox.enter(other, TARGET, "")).isInstanceOf(Entry.KeyTaken.class);
    assertThat(outbox.writes(true)).hasSize(4);
    outbox.queue(other, TARGET, "");
    assertThat(outbox.writes(true)).hasSize(5);
  }

  @Test
  void whatIsQueuedCanBeEditedAndDiscarded() {
    long number = outbox.queue(email("k"), TARGET, "");
    Order changed =
        new Order.Email(
            new ResendOrder(OutboxOfTests.GUID, Optional.of("c@d.se"), Optional.of("k")));
    assertThat(outbox.edit(number, changed)).isEqualTo(Change.DONE);
    openAgain();
    assertThat(((Order.Email) only().order()).order().email()).contains("c@d.se");
    // Under the old key a hub may know the old order.
    assertThat(Keys.of(only().order())).isPresent().isNotEqualTo(Optional.of("k"));
    assertThat(outbox.discard(number)).isEqualTo(Change.DONE);
    openAgain();
    assertThat(outbox.writes(true)).isEmpty();
    assertThat(outbox.discard(number)).isEqualTo(Change.NO_SUCH_NUMBER);
    assertThat(outbox.edit(number, changed)).isEqualTo(Change.NO_SUCH_NUMBER);
    assertThat(outbox.sendNow(number)).isEqualTo(Change.NO_SUCH_NUMBER);
    assertThat(outbox.decide(number, Decision.SENT)).isEqualTo(Change.NO_SUCH_NUMBER);
  }

  @Test
  void whatIsLeavingIsLeftAlone() {
    long number = outbox.queue(email("k"), TARGET, "");
    KeptWrite leaving = Settled.left(outbox, number, State.QUEUED).orElseThrow();
    assertThat(leaving.state()).isEqualTo(State.SENDING);
    assertThat(leaving.tries()).isEqualTo(1);
    assertThat(Settled.left(outbox, number, State.QUEUED)).isEmpty();
    assertThat(Settled.left(outbox, number, State.SENDING)).isEmpty();
    assertThat(outbox.discard(number)).isEqualTo(Change.NOT_NOW);
    assertThat(outbox.edit(number, email("other"))).isEqualTo(Change.NOT_NOW);
    assertThat(outbox.sendNow(number)).isEqualTo(Change.NOT_NOW);
    assertThat(outbox.decide(number, Decision.AGAIN)).isEqualTo(Change.NOT_NOW);
    assertThat(only().order()).isEqualTo(email("k"));
    openAgain();
    // Nobody is at it any more.
    assertThat(only().state()).isEqualTo(State.SENDING);
    assertThat(outbox.discard(number)).isEqualTo(Change.DONE);
  }

  @Test
  void whatIsDoneIsShownForThirtyDays() {
    long sent = outbox.queue(email("k"), TARGET, "");
    long refused = outbox.queue(call(1, ""), TARGET, "");
    leaveAndSettle(sent, State.SENT);
    leaveAndSettle(refused, State.REFUSED);
    assertThat(outbox.writes(false)).extracting(QueuedWrite::number).containsExactly(refused);
    files.clock.move(Duration.ofDays(29));
    openAgain();
    assertThat(outbox.writes(true)).extracting(QueuedWrite::number).containsExactly(sent, refused);
    files.clock.move(Duration.ofDays(2));
    openAgain();
    assertThat(outbox.writes(true)).extracting(QueuedWrite::number).containsExactly(refused);
  }

  @Test
  void whatWasRefusedLeavesAgainUnderANewKey() {
    long number = outbox.queue(email("k"), TARGET, "");
    leaveAndSettle(number, State.REFUSED);
    assertThat(outbox.sendNow(number)).isEqualTo(Change.DONE);
    assertThat(only().state()).isEqualTo(State.QUEUED);
    assertThat(only().lastWords()).contains("the hub's words");
    assertThat(Keys.of(only().order())).isPresent().isNotEqualTo(Optional.of("k"));
  }

  @Test
  void whatIsGivenAnewIsYoungAgainAndWhatIsWantedLeavesAtAnyAge() {
    outbox.queue(email("k1"), TARGET, "");
    outbox.queue(email("k2"), TARGET, "");
    files.clock.move(Duration.ofDays(15));
    outbox.edit(1, email("k3"));
    outbox.sendNow(2);
    List<Waiting> waiting = outbox.departures().waiting(TARGET);
    assertThat(waiting).extracting(Waiting::anyAge).containsExactly(false, true);
    assertThat(waiting.get(0).since()).isAfter(waiting.get(1).since().plus(Duration.ofDays(14)));
  }

  @Test
  void whatCouldNotBeKeptForAnyReasonIsKeptLater() {
    long number = outbox.queue(email("k"), TARGET, "");
    assertThat(Settled.left(outbox, number, State.QUEUED)).isPresent();
    // No time can be told by that clock.
    Duration beyond = Duration.ofSeconds(Long.MAX_VALUE / 2);
    files.clock.move(beyond);
    outbox.departures().settle(number, new Settlement(State.SENT, "the hub's words"));
    files.clock.move(beyond.negated());
    assertThat(only().state()).isEqualTo(State.SENDING);
    assertThat(outbox.departures().settleLate()).isTrue();
    assertThat(only().state()).isEqualTo(State.SENT);
    assertThat(outbox.departures().isLeaving(number)).isFalse();
  }

  @Test
  void theSameOrderQueuedAfterItsRefusalIsQueued() {
    long number = outbox.queue(email("k"), TARGET, "");
    leaveAndSettle(number, State.REFUSED);
    assertThat(outbox.queue(email("k"), TARGET, "")).isEqualTo(number);
    assertThat(only().state()).isEqualTo(State.QUEUED);
    assertThat(only().order()).isEqualTo(email("k"));
  }

  @Test
  void anUnknownOneIsForTheOperatorToDecide() {
    long one = outbox.queue(email("k1"), TARGET, "");
    long other = outbox.queue(email("k2"), TARGET, "");
    leaveAndSettle(one, State.UNKNOWN);
    leaveAndSettle(other, State.UNKNOWN);
    assertThat(outbox.sendNow(one)).isEqualTo(Change.NOT_NOW);
    assertThat(outbox.edit(one, email("k3"))).isEqualTo(Change.NOT_NOW);
    assertThat(outbox.decide(one, Decision.SENT)).isEqualTo(Change.DONE);
    assertThat(outbox.decide(other, Decision.AGAIN)).isEqualTo(Change.DONE);
    openAgain();
    List<QueuedWrite> writes = outbox.writes(true);
    assertThat(writes).extracting(QueuedWrite::state).containsExactly(State.SENT, State.QUEUED);
    assertThat(Keys.of(writes.get(1).order())).isPresent().isNotEqualTo(Optional.of("k2"));
    assertThat(outbox.decide(one, Decision.AGAIN)).isEqualTo(Change.NOT_NOW);
  }

  @Test
  void thePromiseToTryAgainIsShown() {
    long number = outbox.queue(email("k"), TARGET, "");
    assertThat(only().nextTry()).isEmpty();
    outbox.departures().backOff().failed(number, Optional.of(Duration.ofMinutes(10)));
    assertThat(only().nextTry().orElseThrow())
        .isBetween(
            files.clock.instant().plus(Duration.ofMinutes(9)),
            files.clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(outbox.sendNow(number)).isEqualTo(Change.DONE);
    assertThat(only().nextTry()).isEmpty();
  }

  @Test
  void listenersHearOfEveryChangeUntilTheyEnd() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    try (var _ = outbox.listen(heard::countDown)) {
      outbox.queue(email("k"), TARGET, "");
      assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anInterruptedThreadDoesNoHarm() {
    Thread.currentThread().interrupt();
    long number = outbox.queue(email("k"), TARGET, "");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(only().number()).isEqualTo(number);
  }

  @Test
  void theFolderIsItsOwnersAlone() throws Exception {
    assertThat(Files.getPosixFilePermissions(home.resolve("outbox")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void nothingThatCanBeReadWithoutTheKeyHoldsWhatWasQueued() throws Exception {
    outbox.queue(
        new Order.Email(
            new ResendOrder("canary-guid", Optional.of("canary@b.se"), Optional.of("canary-key"))),
        TARGET,
        "canary-name");
    openAgain();
    outbox.close();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).as(file.toString()).doesNotContain("canary", KEY.text());
        assertThat(content.replace("\u0000", "")).doesNotContain("canary");
      }
    }
  }

  @Test
  void aSecondOneOnTheFolderIsTold() {
    assertThatThrownBy(files::open)
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessageContaining("in use by another window or command");
    outbox.queue(email("k"), TARGET, "");
    assertThat(outbox.writes(true)).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "mine");
    assertThatThrownBy(() -> new OutboxOfTests(file).open())
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessageContaining("is a file, not a folder");
    assertThatThrownBy(() -> new OutboxOfTests(Path.of("/proc/1/outbox")).open())
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aClosedOneTellsSo() {
    outbox.close();
    assertThatThrownBy(() -> outbox.queue(email("k"), TARGET, ""))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void aCopyOfTheFolderSendsNothingUntilConfirmed() throws Exception {
    outbox.queue(email("k"), TARGET, "");
    outbox.close();
    Path copy = home.resolve("copy");
    copyFolder(home.resolve("outbox"), copy);
    OutboxOfTests copied = new OutboxOfTests(copy);
    try (OutboxStore there = copied.open()) {
      assertThat(there.hold()).contains(Hold.COPIED);
      assertThat(there.writes(false)).hasSize(1);
    }
    try (OutboxStore there = copied.open()) {
      assertThat(there.hold()).contains(Hold.COPIED);
      there.confirmOwner();
      assertThat(there.hold()).isEmpty();
    }
    try (OutboxStore there = copied.open()) {
      assertThat(there.hold()).isEmpty();
    }
    outbox = files.open();
    assertThat(outbox.hold()).isEmpty();
  }

  @Test
  void aFolderThatWasMovedHereFromAnotherMachineIsHeld() throws Exception {
    outbox.close();
    try (OutboxStore there = files.open(Disk.OF_THIS_MACHINE, KEY, "another machine")) {
      assertThat(there.hold()).contains(Hold.COPIED);
    }
    // Moved on this machine, it is the same folder.
    Files.move(home.resolve("outbox"), home.resolve("moved"));
    try (OutboxStore moved = new OutboxOfTests(home.resolve("moved")).open()) {
      assertThat(moved.hold()).isEmpty();
    }
    Files.writeString(home.resolve("moved").resolve("outbox.owner"), "nonsense");
    try (OutboxStore moved = new OutboxOfTests(home.resolve("moved")).open()) {
      assertThat(moved.hold()).contains(Hold.COPIED);
    }
    outbox = files.open();
  }

  private static void copyFolder(Path from, Path to) throws Exception {
    Files.createDirectory(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aProfileIsWipedUnderANewKey() throws Exception {
    Target other = new Target(TARGET.hub(), Optional.of("profile-2"), "other mark");
    long stays = outbox.queue(email("k1"), other, "");
    long goes = outbox.queue(email("k2"), TARGET, "");
    leaveAndSettle(outbox.queue(call(1, ""), TARGET, ""), State.SENT);
    openAgain();
    Files.createDirectory(files.file("outbox-set-aside-20260101-000000"));
    StoreKey newKey = StoreKey.random();
    outbox.rewriteWithout("profile-1", newKey);
    assertThat(outbox.writes(true)).extracting(QueuedWrite::number).containsExactly(stays);
    long next = outbox.queue(email("k3"), other, "");
    assertThat(next).isGreaterThan(goes);
    outbox.close();
    assertThat(OutboxStore.isKeptUnder(files.file(""), newKey, java.util.Locale.ENGLISH)).isTrue();
    assertThat(OutboxStore.isKeptUnder(files.file(""), KEY, java.util.Locale.ENGLISH)).isFalse();
    try (Stream<Path> all = Files.list(files.file(""))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "outbox.mv.db", "outbox.earlier", "outbox.mark", "outbox.owner", "outbox.lock");
    }
    try (OutboxStore again = files.open(Disk.OF_THIS_MACHINE, newKey, "this machine")) {
      assertThat(again.writes(true)).extracting(QueuedWrite::number).containsExactly(stays, next);
      assertThat(again.hold()).isEmpty();
      assertThat(again.reports()).isEmpty();
    }
    outbox = new OutboxOfTests(home.resolve("empty")).open();
  }
}
