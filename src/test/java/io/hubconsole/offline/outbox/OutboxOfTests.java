package io.hubconsole.offline.outbox;

import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An outbox in a folder, with a clock and a time for waiting that tests move. */
final class OutboxOfTests {
  static final StoreKey KEY = new StoreKey("0123456789abcdef".repeat(4));
  static final Target TARGET = new Target("https://hub.example", Optional.of("profile-1"), "mark");
  static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";

  private final Path folder;
  final MovedClock clock = new MovedClock();
  final AtomicLong nanos = new AtomicLong(-5);

  OutboxOfTests(Path folder) {
    this.folder = folder;
  }

  /** A clock on a wall, which somebody may set. */
  static final class MovedClock extends Clock {
    private volatile Duration moved = Duration.ZERO;

    void move(Duration by) {
      moved = moved.plus(by);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  OutboxStore open() {
    return open(Disk.OF_THIS_MACHINE);
  }

  OutboxStore open(Disk disk) {
    return open(disk, KEY, "this machine");
  }

  OutboxStore open(Disk disk, StoreKey key, String machine) {
    return OutboxStore.open(
        disk, folder, key, clock, Locale.ENGLISH, machine, new BackOff(nanos::get, () -> 0.5));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  static Order email(String key) {
    return new Order.Email(new ResendOrder(GUID, Optional.of("a@b.se"), Optional.of(key)));
  }

  static Order emailOf(String guid) {
    return new Order.Email(new ResendOrder(guid, Optional.of("a@b.se"), Optional.empty()));
  }

  static Order call(int caseId, String body) {
    return new Order.LoggedCall(
        new NewExternalRequest(
            "fedexBooking",
            "success",
            "https://fedex.example/book",
            new RequestMeta(caseId, new JsonText("{\"order\":7}")),
            body,
            null,
            "booked",
            Optional.empty()));
  }
}
