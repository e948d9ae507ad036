package io.hubconsole.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.outbox.FilledOutbox;
import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Change;
import io.hubconsole.hub.outbox.Outbox.Hold;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.email.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the details say that a write of a real outbox waits for. */
class WaitsTest {
  private static final Line ONLINE = new Line.Online();
  private static final Line OFFLINE = new Line.Offline(Instant.EPOCH, "No route.");

  private final MovableClock clock = new MovableClock();
  private final OutboxWords words =
      new OutboxWords(
          Texts.of(OutboxView.class, "outbox", Locale.ENGLISH),
          new Formats(Locale.ENGLISH, ZoneOffset.UTC),
          _ -> Optional.empty(),
          "office");

  @SuppressWarnings("NullAway.Init")
  private FilledOutbox outbox;

  private final StoreKey key = StoreKey.random();
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    outbox = new FilledOutbox(folder.resolve("outbox"), key, clock);
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  private OutboxState now(Hold... hold) {
    return new OutboxState.Known(
        outbox.store().writes(true), List.of(hold).stream().findFirst(), List.of());
  }

  /** What the details say of it, and of its next try. */
  private String told(long number, Carriers carriers, OutboxState among, Line line) {
    QueuedWrite write = outbox.find(number);
    Wait wait = new Waits(carriers).of(write, among, line);
    return words.nextTry(write, wait) + ": " + words.meaning(write, wait);
  }

  private String told(long number) {
    return told(number, CarriersOfTests.office(), now(), ONLINE);
  }

  @Test
  void itLeavesAtOnceOnlyWhereItsHubIsThere() {
    long number = outbox.email("a@b.se");
    assertThat(told(number)).isEqualTo("at once: It has not left. It leaves by itself.");
    assertThat(told(number, CarriersOfTests.office(), now(), OFFLINE))
        .isEqualTo("–: It has not left. It leaves by itself when its hub can be reached again.");
  }

  @Test
  void aCopyAndAnEarlierUndecidedOneHoldItBack() {
    long first = outbox.email("a@b.se");
    long second = outbox.email("b@b.se");
    long ofAnother = outbox.call("booking");
    outbox.settle(first, State.UNKNOWN, "No answer came.");
    assertThat(told(second)).startsWith("–: It waits for number " + first);
    assertThat(told(ofAnother)).startsWith("at once");
    assertThat(told(ofAnother, CarriersOfTests.office(), now(Hold.COPIED), ONLINE))
        .startsWith("–: ")
        .contains("is a copy");
  }

  @Test
  void anOldOneLeavesWhenItIsTold() {
    long number = outbox.email("a@b.se");
    clock.pass(Duration.ofDays(14).plusMinutes(1));
    // By the steady clock of this process it is of today.
    assertThat(outbox.find(number).byItself()).isTrue();
    outbox.close();
    outbox = new FilledOutbox(folder.resolve("outbox"), key, clock);
    assertThat(outbox.find(number).byItself()).isFalse();
    assertThat(told(number)).startsWith("not by itself: It is older than 14 days");
    assertThat(outbox.store().sendNow(number)).isEqualTo(Change.DONE);
    assertThat(outbox.find(number).byItself()).isTrue();
    assertThat(told(number)).isEqualTo("at once: It has not left. It leaves by itself.");
  }

  @Test
  void anotherProfileOrNoneIsNamed() {
    long number = outbox.email("a@b.se");
    String hub = FilledOutbox.OFFICE.hub();
    assertThat(told(number, CarriersOfTests.of(hub, false, "practice"), now(), ONLINE))
        .isEqualTo(
            "–: It has not left. It leaves by itself while the profile LIVE · Office is open.");
    assertThat(told(number, CarriersOfTests.of(hub, true, "office"), now(), ONLINE))
        .startsWith("not by itself: ")
        .contains("LIVE · Office is read only");
    assertThat(
            told(
                number, CarriersOfTests.of("https://new.example/", false, "office"), now(), ONLINE))
        .startsWith("not by itself: ")
        .contains("LIVE · Office has another address");
    long ofCommand =
        outbox
            .store()
            .queue(email(), new Target("practice", Optional.of("practice"), "practice"), "anna");
    assertThat(told(ofCommand))
        .startsWith("not by itself: ")
        .contains("the command “hub-console outbox send” does");
  }

  private static Order email() {
    return new Order.Email(
        new ResendOrder(FilledOutbox.GUID, Optional.of("a@b.se"), Optional.empty()));
  }

  @Test
  void oneThatMayHaveArrivedIsAskedAboutFromItsProfileAlone() {
    long number = outbox.email("a@b.se");
    outbox.leave(number);
    assertThat(told(number)).startsWith("–: ").contains("finds out by itself");
    assertThat(
            told(
                number,
                CarriersOfTests.of(FilledOutbox.OFFICE.hub(), false, "practice"),
                now(),
                ONLINE))
        .contains("Nothing is found out about it from here");
  }
}
