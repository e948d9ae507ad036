package io.hubconsole.desk.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.outbox.Settled;
import io.hubconsole.offline.store.StoreKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** A real outbox in a folder, which can be withheld, and writes to put into it. */
public final class FilledOutbox implements AutoCloseable {
  public static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";
  public static final Target OFFICE =
      new Target("https://hub.example", Optional.of("office"), "mark");

  private final OutboxStore store;
  private boolean withheld;

  public FilledOutbox(Path folder) {
    this(folder, Clock.systemUTC());
  }

  public FilledOutbox(Path folder, Clock clock) {
    this(folder, StoreKey.random(), clock);
  }

  public FilledOutbox(Path folder, StoreKey key, Clock clock) {
    this.store = OutboxStore.open(folder, key, clock, Locale.ENGLISH);
  }

  /** The outbox, or a failure while it is withheld. */
  public Outbox open() {
    if (withheld) {
      throw new HubException.Unavailable("The outbox is in use.", new IOException());
    }
    return store;
  }

  public void withhold(boolean now) {
    withheld = now;
  }

  /** An email to that address. */
  public long email(String address) {
    return store.queue(
        new Order.Email(new ResendOrder(GUID, Optional.of(address), Optional.empty())),
        OFFICE,
        "anna");
  }

  /** A logged call of case 7680. */
  public long call(String type) {
    return store.queue(
        new Order.LoggedCall(
            new NewExternalRequest(
                type,
                "error",
                "https://fedex.example/book",
                new RequestMeta(7680, new JsonText("{\"order\":7}")),
                "{}",
                null,
                "booked",
                Optional.empty())),
        OFFICE,
        "bo");
  }

  public void settle(long number, State state, String words) {
    Settled.settle(store, number, state, words);
  }

  public void leave(long number) {
    Settled.leave(store, number);
  }

  public QueuedWrite find(long number) {
    return store.writes(true).stream()
        .filter(write -> write.number() == number)
        .findFirst()
        .orElseThrow();
  }

  public OutboxStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}
