package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.Disk;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * The outbox of one home, in a folder of its own: the writes of all hubs and profiles.
 *
 * <p>What a method returned from is on disk. Where one failed, a write may all the same be found in
 * the file later; it is then shown as refused and leaves only when somebody says so.
 */
public final class OutboxStore implements Outbox, AutoCloseable {
  /** How long what was done is still shown. */
  static final Duration KEPT = Duration.ofDays(30);

  private final OutboxFile file;
  private final Clock clock;
  private final Texts texts;
  private final BackOff backOff;
  private final SteadyAges ages;
  private final WriteRows rows = new WriteRows();
  private final Changes listeners;
  private final Departures departures;

  private OutboxStore(
      OutboxFile file, Changes listeners, Clock clock, Texts texts, BackOff backOff) {
    this.file = file;
    this.listeners = listeners;
    this.clock = clock;
    this.texts = texts;
    this.backOff = backOff;
    this.ages = new SteadyAges(backOff.nanoTime());
    this.departures = new Departures(file, clock, backOff, ages);
  }

  /** The newest schema that this version knows. */
  public static String newestSchema() {
    return Integer.toString(Schema.NEWEST);
  }

  /**
   * Opens the outbox in a folder, made where there is none. One that cannot be read is set aside
   * and reported.
   *
   * @param locale the language of sentences
   * @throws HubException.Unavailable where it is in use by another process, or the folder cannot be
   *     written
   */
  public static OutboxStore open(Path folder, StoreKey key, Clock clock, Locale locale) {
    return open(
        Disk.OF_THIS_MACHINE,
        folder,
        key,
        clock,
        locale,
        new Machine(System.getenv()).id(),
        new BackOff(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble()));
  }

  /** The same on a disk and a machine of one's own, with its own time for waiting. */
  static OutboxStore open(
      Disk disk,
      Path folder,
      StoreKey key,
      Clock clock,
      Locale locale,
      String machine,
      BackOff backOff) {
    Changes listeners = new Changes();
    return new OutboxStore(
        OutboxFile.open(disk, folder, key, clock, locale, machine, listeners),
        listeners,
        clock,
        Texts.of(OutboxStore.class, "outbox", locale),
        backOff);
  }

  @Override
  public List<QueuedWrite> writes(boolean all) {
    return file.read(handle -> rows.list(handle, all)).stream().map(this::seen).toList();
  }

  private QueuedWrite seen(KeptWrite write) {
    boolean isOpen = write.state() == State.QUEUED || write.state() == State.SENDING;
    Duration left = backOff.left(write.number());
    return write.seen(
        isOpen && left.isPositive() ? Optional.of(clock.instant().plus(left)) : Optional.empty(),
        ages.isYoung(write.number(), write.ageBegan()) || write.isYoung(clock.instant()));
  }

  @Override
  public long queue(Order order, Target target, String by) {
    return switch (enter(order, target, by)) {
      case Entry.Fresh(long number) -> number;
      case Entry.Known(KeptWrite write) -> {
        if (write.state() == State.REFUSED) {
          repeat(write.number());
        }
        yield write.number();
      }
      // A hub will tell that the key was used for another order.
      case Entry.KeyTaken _ -> file.write(handle -> insert(handle, order, target, by));
    };
  }

  /**
   * Queues a write, unless the same order was queued for the same hub under the same key before.
   *
   * @throws HubException.Unavailable where it could not be kept
   */
  Entry enter(Order given, Target target, String by) {
    Order order = Keys.ensured(given);
    return file.write(
        handle -> {
          List<KeptWrite> earlier =
              rows.ofKey(handle, Keys.of(order).orElseThrow()).stream()
                  .filter(write -> target.mayCarry(write.target()))
                  .filter(write -> write.order().getClass() == order.getClass())
                  .toList();
          return earlier.isEmpty()
              ? new Entry.Fresh(insert(handle, order, target, by))
              : earlier.stream()
                  .filter(write -> write.order().equals(order))
                  .findFirst()
                  .<Entry>map(Entry.Known::new)
                  .orElseGet(Entry.KeyTaken::new);
        });
  }

  private long insert(Handle handle, Order order, Target target, String by) {
    long number = rows.nextNumber(handle);
    Instant now = clock.instant();
    rows.insert(
        handle,
        KeptWrite.fresh(
            number, Keys.ensured(order), target, by, now, rows.counters(handle).change()));
    ages.begin(number, now);
    return number;
  }

  @Override
  public Change sendNow(long number) {
    return changed(
        number,
        Set.of(State.QUEUED, State.REFUSED),
        (write, change) ->
            // A hub may remember a refusal under its key.
            write.askedAgain(
                write.state() == State.REFUSED ? Keys.renewed(write.order()) : write.order(),
                false,
                clock.instant(),
                change));
  }

  /** Queues one that was refused once more, under the same key. */
  Change repeat(long number) {
    return changed(
        number,
        Set.of(State.REFUSED),
        (write, change) -> write.askedAgain(write.order(), true, clock.instant(), change));
  }

  @Override
  public Change edit(long number, Order changed) {
    return changed(
        number,
        Set.of(State.QUEUED, State.REFUSED),
        (write, change) -> write.askedAgain(Keys.renewed(changed), true, clock.instant(), change));
  }

  @Override
  public Change decide(long number, Decision decision) {
    return changed(
        number,
        Set.of(State.UNKNOWN),
        (write, change) ->
            switch (decision) {
              case SENT ->
                  write.brought(
                      new Settlement(State.SENT, texts.get("outbox.decidedSent")), clock.instant());
              case AGAIN ->
                  write.askedAgain(Keys.renewed(write.order()), true, clock.instant(), change);
            });
  }

  @Override
  public Change discard(long number) {
    if (departures.isLeaving(number)) {
      return Change.NOT_NOW;
    }
    return file.write(
        handle -> {
          Optional<KeptWrite> write = rows.find(handle, number);
          if (write.isEmpty()) {
            return Change.NO_SUCH_NUMBER;
          }
          // Looked at once more: it may have begun to leave since.
          if (departures.isLeaving(number)) {
            return Change.NOT_NOW;
          }
          rows.delete(handle, number);
          return Change.DONE;
        });
  }

  /** How a write is changed by somebody who asks for it. */
  private interface Changing {
    KeptWrite change(KeptWrite write, long change);
  }

  private Change changed(long number, Set<State> from, Changing changing) {
    return file.write(
        handle -> {
          Optional<KeptWrite> write = rows.find(handle, number);
          if (write.isEmpty()) {
            return Change.NO_SUCH_NUMBER;
          }
          if (!from.contains(write.get().state()) || departures.isLeaving(number)) {
            return Change.NOT_NOW;
          }
          KeptWrite wanted = changing.change(write.get(), rows.counters(handle).change());
          rows.update(handle, wanted);
          if (!wanted.queuedAt().equals(write.get().queuedAt())) {
            ages.begin(number, wanted.queuedAt());
          }
          // Not before: else it might leave as it was, and the wish come too late.
          backOff.forget(number);
          return Change.DONE;
        });
  }

  /**
   * Everything of that profile goes, under a new key for the rest; copies that were set aside go
   * too, since the old key is to be forgotten.
   *
   * @throws HubException.Unavailable where the disk fails; {@link #isKeptUnder} tells which key the
   *     outbox has
   */
  public void rewriteWithout(String profileId, StoreKey newKey) {
    file.rewrite(newKey, write -> !write.target().profile().equals(Optional.of(profileId)));
    listeners.changed();
  }

  /**
   * Whether the outbox in a folder has that key, looked at without changing anything; so it has
   * where there is none.
   *
   * @throws HubException.Unavailable where it is in use, or the disk fails
   */
  public static boolean isKeptUnder(Path folder, StoreKey key, Locale locale) {
    return OutboxFile.isKeptUnder(Disk.OF_THIS_MACHINE, folder, key, locale);
  }

  @Override
  public Optional<Hold> hold() {
    return file.isHere() ? Optional.empty() : Optional.of(Hold.COPIED);
  }

  @Override
  public void confirmOwner() {
    file.takeOver();
    listeners.changed();
  }

  @Override
  public List<String> reports() {
    return file.reports();
  }

  @Override
  public Registration listen(Runnable changed) {
    return listeners.add(changed);
  }

  /** What leaves by this outbox, for whoever drains it. */
  Departures departures() {
    return departures;
  }

  /** Forgets what was done so long ago that nobody asks for it. */
  static Instant forgottenBefore(Instant now) {
    return now.minus(KEPT);
  }

  @Override
  public void close() {
    file.close();
  }
}
