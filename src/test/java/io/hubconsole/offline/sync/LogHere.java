package io.hubconsole.offline.sync;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.cache.LogState;
import io.hubconsole.offline.cache.MemoryStore;
import io.hubconsole.offline.line.WatchedLine;
import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** A log that is kept in a folder, on its way from a hub. */
final class LogHere implements AutoCloseable {
  private static final StoreKey KEY = new StoreKey("ab".repeat(32));
  private static final Target TARGET = new Target("hub", Optional.empty(), "mark");
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final MemoryStore memory;
  private final WatchedLine line;
  private final RequestSync sync;

  LogHere(Path folder, Supplier<ServiceOrderHub> hub) {
    this.memory = MemoryStore.open(folder, KEY, TARGET, Locale.ENGLISH, Clock.systemUTC());
    this.line =
        WatchedLine.open(
            hub, Optional.empty(), Optional.empty(), Clock.systemUTC(), Locale.ENGLISH);
    this.sync = new RequestSync(memory.log().progress(), line);
  }

  LogHere start() {
    sync.start();
    return this;
  }

  MemoryStore memory() {
    return memory;
  }

  WatchedLine line() {
    return line;
  }

  RequestSync sync() {
    return sync;
  }

  LogSync standing() {
    return sync.standing();
  }

  LogHere awaitWhole() {
    await(() -> memory.log().progress().state().filter(LogState::isWhole).isPresent());
    return this;
  }

  /** Waits until what was logged before is here. */
  LogHere awaitNews() {
    sync.expectNews();
    Assertions.assertThat(sync.awaitNews(LONGEST)).isTrue();
    return awaitWhole();
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      Assertions.assertThat(System.nanoTime()).as("gave up waiting").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
  }

  /** All rows that are here, read page by page. */
  List<ExternalRequest> all() {
    List<ExternalRequest> all = new ArrayList<>();
    List<ExternalRequest> page = page(PageRequest.first(1000));
    while (!page.isEmpty()) {
      all.addAll(page);
      page = page(new PageRequest.OlderThan(page.getLast().position(), 1000));
    }
    return all;
  }

  private List<ExternalRequest> page(PageRequest page) {
    return memory.log().known(RequestFilter.ALL, page).orElseThrow().value().rows();
  }

  @Override
  public void close() {
    sync.close();
    line.close();
    memory.close();
  }
}
