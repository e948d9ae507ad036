package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What waits from a profile that has become read only stays until it may send again. */
@Execution(ExecutionMode.CONCURRENT)
class ReadOnlyProfileTest {
  private static final String CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";

  @TempDir Path folder = Path.of(".");

  @Test
  void nothingLeavesUntilItMaySendAgain() {
    HomeFolder home = new HomeFolder(folder.resolve("home"));
    Clock clock = Clock.systemUTC();
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
        HomeStores stores =
            new HomeStores(home, new OwnerOnlySecrets(home.secrets()), clock, Locale.ENGLISH)) {
      MemoryDoor door = new MemoryDoor(home, stores, clock);
      HubChoice.Remote there = new HubChoice.Remote(served.uri().toString(), "partner-1-token");
      long number =
          stores
              .outbox()
              .queue(
                  new Order.Email(new ResendOrder(CASE, Optional.empty(), Optional.empty())),
                  new Targets(new RemoteDoor(), Locale.ENGLISH).of(there, Optional.of("office")),
                  "clerk");
      try (ServiceOrderHub hub =
          door.open(new HubChoice.Remembered(there, "office", true), Locale.ENGLISH)) {
        assertThat(hub.memory().orElseThrow().line()).isInstanceOf(Line.Online.class);
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        assertThat(stateOf(stores, number)).isEqualTo(State.QUEUED);
      }
      try (ServiceOrderHub _ =
          door.open(new HubChoice.Remembered(there, "office", false), Locale.ENGLISH)) {
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(60));
        while (stateOf(stores, number) != State.SENT) {
          assertThat(Instant.now()).isBefore(giveUp);
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
      }
    }
  }

  private static State stateOf(HomeStores stores, long number) {
    return stores.outbox().writes(true).stream()
        .filter(write -> write.number() == number)
        .findFirst()
        .orElseThrow()
        .state();
  }
}
