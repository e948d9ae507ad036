package io.hubconsole.offline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.CapturedMails;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.Disk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real hub behind a bad line, and an outbox in front of it. */
final class SendingDesk implements AutoCloseable {
  static final Target TARGET = OutboxOfTests.TARGET;

  private final Path folder;
  private final HubInstance instance;
  final OutboxOfTests files;
  final FlakyHub hub;
  final LineOfTests line;
  final Disk disk;
  OutboxStore outbox;
  QueuedWrites writes;

  SendingDesk(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
    this.instance = SeedHub.filled(folder.resolve("hub"));
    this.hub = new FlakyHub(SeedHub.ofPartner1(instance));
    this.line = new LineOfTests(hub);
    this.files = new OutboxOfTests(folder.resolve("outbox"));
    this.outbox = files.open(disk);
    this.writes = writes();
  }

  private QueuedWrites writes() {
    return new QueuedWrites(outbox, TARGET, "clerk", line, files.clock, Locale.ENGLISH);
  }

  /** Everything of this side begins anew, as after the end of the process. */
  void restart() {
    writes.close();
    outbox.close();
    outbox = files.open(disk);
    writes = writes();
  }

  void lineStands() {
    line.stand(true);
    writes.hubIsBack();
  }

  /** Time passes for whoever waits to try again, and for nobody else. */
  void pass(Duration time) {
    files.nanos.addAndGet(time.toNanos());
    writes.hubIsBack();
  }

  /** A call of the seed's case is to be logged. */
  SaveAnswer save(String body) {
    return save(SeedHub.FINAL_CASE, body);
  }

  SaveAnswer save(int caseId, String body) {
    return writes.saveRequest(request(caseId, body));
  }

  static NewExternalRequest request(int caseId, String body) {
    return ((Order.LoggedCall) OutboxOfTests.call(caseId, body)).request();
  }

  static ResendOrder order(String email, String key) {
    return new ResendOrder(OutboxOfTests.GUID, Optional.of(email), Optional.of(key));
  }

  List<String> mails() {
    return CapturedMails.in(folder.resolve("hub").resolve("mail"));
  }

  /** The bodies of the calls that the hub has logged, oldest first. */
  List<String> logged() {
    return SeedHub.ofPartner1(instance)
        .findRequests(
            RequestFilter.ALL.and(new TypeIs(ExternalRequest.COMPLETED_EMAIL, Sense.NOT)),
            PageRequest.first(1000))
        .rows()
        .reversed()
        .stream()
        .map(row -> String.valueOf(row.request()))
        .toList();
  }

  List<State> states() {
    return outbox.writes(true).stream().map(QueuedWrite::state).toList();
  }

  QueuedWrite write(long number) {
    return outbox.writes(true).stream()
        .filter(write -> write.number() == number)
        .findFirst()
        .orElseThrow();
  }

  void awaitStates(State... states) {
    await(() -> states().equals(List.of(states)));
    assertThat(states()).containsExactly(states);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      pause(Duration.ofMillis(10));
    }
  }

  /** Long enough for what should not happen to happen. */
  static void pause(Duration time) {
    try {
      assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  @Override
  public void close() {
    writes.close();
    outbox.close();
    instance.close();
  }
}
