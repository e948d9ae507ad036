package io.hubconsole.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.outbox.OutboxStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A served hub behind a gate, and the desk's side of it in a folder. */
final class GatedHub implements AutoCloseable {
  static final String TOKEN = "contract-partner-token";
  private static final Path CONTRACT =
      Path.of("src/test/resources/vectors/contract-workspace.json");
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final ServedHubOfTests served;
  private final HubGate gate;
  private final Path folder;
  private final OutboxStore outbox;

  GatedHub(Path folder) {
    this.folder = folder;
    this.outbox = OpeningOfTests.outbox(folder.resolve("desk").resolve("outbox"));
    HubInstance hub = SeedHub.filled(folder.resolve("hub"), List.of(SeedHub.WORKSPACE, CONTRACT));
    this.served = ServedHubOfTests.over(hub, folder.resolve("hub"));
    this.gate = new HubGate(served.uri());
  }

  HubGate gate() {
    return gate;
  }

  HubInstance hub() {
    return served.hub();
  }

  OutboxStore outbox() {
    return outbox;
  }

  /** The hub itself, as the desk's caller sees it. */
  ServiceOrderHub itself() {
    return hub().openFor(hub().ofToken(TOKEN).orElseThrow());
  }

  /** Where the desk keeps what it remembers. */
  Path memory() {
    return folder.resolve("desk").resolve("memory");
  }

  OfflineHub open() {
    return open(Clock.systemUTC());
  }

  OfflineHub open(Clock clock) {
    return open(TOKEN, clock);
  }

  OfflineHub open(String token, Clock clock) {
    return OfflineHub.open(
        new OpeningOfTests(memory(), outbox, gate.uri(), token, clock).opening());
  }

  static HubMemory memory(ServiceOrderHub hub) {
    return hub.memory().orElseThrow();
  }

  static <T> Dated<T> dated(ServiceOrderHub hub, Function<ServiceOrderHub, T> question) {
    return memory(hub).dated(question);
  }

  static boolean isOnline(ServiceOrderHub hub) {
    return memory(hub).line() instanceof Line.Online;
  }

  static void awaitOnline(ServiceOrderHub hub) {
    await(() -> isOnline(hub));
  }

  static void awaitOffline(ServiceOrderHub hub) {
    await(() -> !isOnline(hub));
  }

  static void awaitWholeLog(ServiceOrderHub hub) {
    await(() -> memory(hub).logSync().whole());
  }

  /** Waits until that holds, and fails where it takes too long. */
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("gave up waiting").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  @Override
  public void close() {
    gate.close();
    served.close();
    outbox.close();
  }
}
