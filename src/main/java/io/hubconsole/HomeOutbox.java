package io.hubconsole;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.outbox.DrainReport;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.desk.outbox.Queued;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.line.HubLine;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.outbox.QueuedWrites;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outbox of one home folder, as a command has it. */
final class HomeOutbox implements OpenOutbox {
  private final HomeStores stores;
  private final OutboxStore store;
  private final ProfileBook book;
  private final HubDoors doors;
  private final Clock clock;
  private final Locale locale;
  private final Texts texts;
  private final Targets targets;

  /**
   * Opens the outbox among those stores.
   *
   * @throws HubException.Unavailable where it cannot be opened
   */
  HomeOutbox(HomeStores stores, ProfileBook book, HubDoors doors, Clock clock, Locale locale) {
    this.stores = stores;
    this.store = stores.outbox();
    this.book = book;
    this.doors = doors;
    this.clock = clock;
    this.locale = locale;
    this.texts = Texts.of(HomeOutbox.class, "doors", locale);
    this.targets = new Targets(new RemoteDoor(), locale);
  }

  @Override
  public Outbox outbox() {
    return store;
  }

  @Override
  public Queued queue(Order order, HubChoice choice) {
    Carrier carrier = carrierOf(choice);
    return new Queued(
        store.queue(order, carrier.target(), operator()),
        carrier.profile().filter(this::sendsInConsole).map(Profile::name));
  }

  private boolean sendsInConsole(Profile profile) {
    return !profile.readOnly() && book.drainedHub(profile).isPresent();
  }

  private static String operator() {
    return System.getProperty("user.name", "");
  }

  /** A hub that a command names may be a profile's, with the same token: the console sends then. */
  private Carrier carrierOf(HubChoice choice) {
    Target named = targets.of(choice, Optional.empty());
    return book.all().all().stream()
        .flatMap(profile -> ofProfile(profile).stream())
        .filter(kept -> kept.target().hub().equals(named.hub()))
        .filter(kept -> kept.target().callerMark().equals(named.callerMark()))
        .min(Comparator.comparing(Carrier::readOnly))
        .orElseGet(() -> new Carrier(choice, named, Optional.empty()));
  }

  /**
   * A hub that can be opened, and what it may carry.
   *
   * @param profile whose hub it is; empty where a command named it
   */
  private record Carrier(HubChoice choice, Target target, Optional<Profile> profile) {
    boolean readOnly() {
      return profile.map(Profile::readOnly).orElse(false);
    }
  }

  /** Empty for a profile whose hub cannot be opened as it is kept. */
  private Optional<Carrier> ofProfile(Profile profile) {
    try {
      HubChoice choice = book.choice(profile, locale);
      return Optional.of(
          new Carrier(choice, targets.of(choice, Optional.of(profile.id())), Optional.of(profile)));
    } catch (NoSuchHub notAsItIsKept) {
      return Optional.empty();
    }
  }

  @Override
  public DrainReport send(HubChoice choice) {
    return send(carrierOf(choice));
  }

  @Override
  public List<DrainReport> sendAll() {
    Map<Target, Integer> waiting = new LinkedHashMap<>();
    for (QueuedWrite write : store.writes(false)) {
      if (write.state() == State.QUEUED || write.state() == State.SENDING) {
        waiting.merge(write.target(), 1, Integer::sum);
      }
    }
    List<Carrier> carriers =
        book.all().all().stream().flatMap(profile -> ofProfile(profile).stream()).toList();
    List<DrainReport> reports = new ArrayList<>();
    List<Carrier> used = new ArrayList<>();
    waiting.forEach(
        (target, count) -> {
          Optional<Carrier> carrier =
              carriers.stream()
                  .filter(each -> each.target().mayCarry(target))
                  .findFirst()
                  .or(() -> ofFolder(target));
          if (carrier.isEmpty()) {
            reports.add(
                DrainReport.notTried(
                    target.hub(), count, texts.get("doors.outboxNoToken", target.hub())));
          } else if (!used.contains(carrier.get())) {
            used.add(carrier.get());
            reports.add(send(carrier.get()));
          }
        });
    return reports;
  }

  /** Whoever owns a folder may write to its hub; on whose behalf is told by the mark. */
  private Optional<Carrier> ofFolder(Target target) {
    return target.hub().contains("://")
        ? Optional.empty()
        : Targets.behalfOf(target.callerMark())
            .map(behalf -> new HubChoice.Folder(Path.of(target.hub()), behalf))
            .map(folder -> new Carrier(folder, target, Optional.empty()));
  }

  private DrainReport send(Carrier carrier) {
    Target target = carrier.target();
    if (carrier.readOnly()) {
      return DrainReport.notTried(
          target.hub(), waiting(target).size(), texts.get("doors.outboxReadOnly", target.hub()));
    }
    List<Long> waiting = waiting(target);
    try (ServiceOrderHub hub = doors.open(carrier.choice(), locale);
        QueuedWrites writes =
            new QueuedWrites(store, target, operator(), new OpenLine(hub), clock, locale)) {
      writes.drain();
    } catch (HubException | NoSuchHub notOpened) {
      return DrainReport.notTried(
          target.hub(), waiting.size(), String.valueOf(notOpened.getMessage()));
    }
    return report(target, waiting);
  }

  /** Told by what is in the outbox now: a drain begins by itself as soon as it can. */
  private DrainReport report(Target target, List<Long> wereWaiting) {
    Map<State, Long> now =
        store.writes(true).stream()
            .filter(write -> wereWaiting.contains(write.number()))
            .collect(Collectors.groupingBy(QueuedWrite::state, Collectors.counting()));
    return new DrainReport(
        target.hub(),
        count(now, State.SENT),
        count(now, State.REFUSED),
        count(now, State.UNKNOWN),
        count(now, State.QUEUED) + count(now, State.SENDING),
        Optional.empty());
  }

  private static int count(Map<State, Long> states, State state) {
    return states.getOrDefault(state, 0L).intValue();
  }

  private List<Long> waiting(Target target) {
    return store.writes(false).stream()
        .filter(write -> write.state() == State.QUEUED || write.state() == State.SENDING)
        .filter(write -> target.mayCarry(write.target()))
        .map(QueuedWrite::number)
        .toList();
  }

  /** The line of one drain: it stands until a call finds the hub away. */
  private static final class OpenLine implements HubLine {
    private final ServiceOrderHub hub;
    private volatile boolean lost;

    OpenLine(ServiceOrderHub hub) {
      this.hub = hub;
    }

    @Override
    public Optional<ServiceOrderHub> hub() {
      return lost ? Optional.empty() : Optional.of(hub);
    }

    @Override
    public void lost(ServiceOrderHub asked, HubException.Unavailable why) {
      lost = true;
    }
  }

  @Override
  public void close() {
    stores.close();
  }
}
