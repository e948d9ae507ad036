package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.OutboxStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A desk that queues writes for a hub, sends them, and may be killed at any moment: it is started
 * again until all are queued and settled. What is undecided, an operator decides.
 */
public final class CrashingDesk {
  public static final String TOKEN = "partner-1-token";
  public static final int CASES = 50;
  private static final String PROFILE = "crashes";

  private final Path acknowledged;
  private final int wanted;
  private final String life;
  private final OutboxStore outbox;
  private final Target target;
  private final DecidingOperator operator;

  private CrashingDesk(
      Path acknowledged,
      int wanted,
      String life,
      OutboxStore outbox,
      Target target,
      DecidingOperator operator) {
    this.acknowledged = acknowledged;
    this.wanted = wanted;
    this.life = life;
    this.outbox = outbox;
    this.target = target;
    this.operator = operator;
  }

  /**
   * Lives once.
   *
   * @param words the home, the hub's address, the file for what was acknowledged, how many writes
   *     are wanted, a word that no other life has, the file of what was received, and that of what
   *     is decided
   */
  public static void main(String[] words) throws IOException {
    HomeFolder home = new HomeFolder(Path.of(words[0]));
    HubChoice.Remote hub = new HubChoice.Remote(words[1], TOKEN);
    try (HomeStores stores = stores(home);
        ServiceOrderHub _ = open(home, hub, stores)) {
      CrashingDesk desk =
          new CrashingDesk(
              Path.of(words[2]),
              Integer.parseInt(words[3]),
              words[4],
              stores.outbox(),
              new Targets(new RemoteDoor(), Locale.ENGLISH).of(hub, Optional.of(PROFILE)),
              new DecidingOperator(stores.outbox(), hub, Path.of(words[5]), Path.of(words[6])));
      System.out.println("works");
      desk.queueAll();
      desk.awaitTheEnd();
    }
    System.out.println("settled");
  }

  private static HomeStores stores(HomeFolder home) {
    return new HomeStores(
        home, new OwnerOnlySecrets(home.secrets()), Clock.systemUTC(), Locale.ENGLISH);
  }

  private static ServiceOrderHub open(HomeFolder home, HubChoice.Remote hub, HomeStores stores) {
    return new MemoryDoor(home, stores, Clock.systemUTC())
        .open(new HubChoice.Remembered(hub, PROFILE, false), Locale.ENGLISH);
  }

  /** What was acknowledged is written down after the outbox has said so. */
  private void queueAll() throws IOException {
    int next = Files.exists(acknowledged) ? Files.readAllLines(acknowledged).size() : 0;
    for (int i = next; i < wanted; i++) {
      String mark = mark(i);
      long number = outbox.queue(order(i, mark), target, "harness");
      Files.writeString(
          acknowledged,
          "%s %d%n".formatted(mark, number),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      LockSupport.parkNanos(Duration.ofMillis(i % 20).toNanos());
    }
  }

  /** Tells by its first letter what kind of write it is. */
  private String mark(int i) {
    return (i % 2 == 0 ? "m" : "c") + i + "." + life;
  }

  private static Order order(int i, String mark) {
    int number = 1 + i * 7 % CASES;
    return i % 2 == 0
        ? new Order.Email(
            new ResendOrder(guid(number), Optional.of(mark + "@example.com"), Optional.empty()))
        : new Order.LoggedCall(
            new NewExternalRequest(
                mark,
                "success",
                null,
                new RequestMeta(number, JsonText.EMPTY_OBJECT),
                null,
                null,
                null,
                Optional.empty()));
  }

  /** The case of that number. */
  public static String guid(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private void awaitTheEnd() throws IOException {
    while (outbox.writes(false).stream().anyMatch(CrashingDesk::isOpen)) {
      operator.decide();
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static boolean isOpen(QueuedWrite write) {
    return switch (write.state()) {
      case QUEUED, SENDING, UNKNOWN -> true;
      case SENT, REFUSED -> false;
    };
  }

  /** Everything that the outbox of that home knows. */
  public static List<QueuedWrite> everything(Path home) {
    try (HomeStores stores = stores(new HomeFolder(home))) {
      return stores.outbox().writes(true);
    }
  }
}
