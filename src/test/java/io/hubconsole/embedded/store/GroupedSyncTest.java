package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupedSyncTest {
  private final ExecutorService writers = Executors.newCachedThreadPool();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);
  private final AtomicInteger syncs = new AtomicInteger();

  @AfterEach
  void endWriters() {
    writers.shutdownNow();
  }

  /** A sync that tells when it begins and waits until it may end. */
  private void heldSync() {
    syncs.incrementAndGet();
    begun.release();
    mayEnd.acquireUninterruptibly();
  }

  private CompletableFuture<Void> write(GroupedSync sync) {
    return CompletableFuture.runAsync(sync::await, writers);
  }

  @Test
  void aSyncBegunBeforeACommitDoesNotAcknowledgeIt() throws Exception {
    GroupedSync sync = new GroupedSync(this::heldSync);
    CompletableFuture<Void> first = write(sync);
    begun.acquire();
    CompletableFuture<Void> second = write(sync);
    mayEnd.release();
    first.get(10, TimeUnit.SECONDS);

    // The second waits for a sync of its own, which has begun and not ended.
    begun.acquire();
    assertThat(second).isNotDone();
    mayEnd.release();
    second.get(10, TimeUnit.SECONDS);
    assertThat(syncs).hasValue(2);
  }

  @Test
  void manyWritersShareFewSyncs() throws Exception {
    int many = 50;
    CountDownLatch arrived = new CountDownLatch(many);
    GroupedSync sync = new GroupedSync(this::heldSync);
    CompletableFuture<Void> first = write(sync);
    begun.acquire();
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      others.add(
          CompletableFuture.runAsync(
              () -> {
                arrived.countDown();
                sync.await();
              },
              writers));
    }
    arrived.await();
    mayEnd.release(many + 1);
    first.get(10, TimeUnit.SECONDS);
    CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
    // Two are the rule; a writer that was late on its way to the lock may take a third or fourth.
    assertThat(syncs.get()).isBetween(2, 10);
  }

  @Test
  void aFailingSyncAcknowledgesNobody() throws Exception {
    GroupedSync sync =
        new GroupedSync(
            () -> {
              heldSync();
              throw new IllegalStateException("no space");
            });
    List<CompletableFuture<Void>> all = new ArrayList<>();
    all.add(write(sync));
    begun.acquire();
    for (int i = 0; i < 10; i++) {
      all.add(write(sync));
    }
    mayEnd.release(100);
    for (CompletableFuture<Void> one : all) {
      assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasMessageContaining("no space");
    }
  }

  @Test
  void afterAFailureTheNextSyncAcknowledges() {
    ConcurrentLinkedQueue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
    faults.add(new IllegalStateException("once"));
    GroupedSync sync =
        new GroupedSync(
            () -> {
              RuntimeException fault = faults.poll();
              if (fault != null) {
                throw fault;
              }
              syncs.incrementAndGet();
            });
    assertThatThrownBy(sync::await).hasMessage("once");
    sync.await();
    assertThat(syncs).hasValue(1);
  }

  @Test
  void aWriterThatIsInterruptedStillWaits() throws Exception {
    GroupedSync sync = new GroupedSync(this::heldSync);
    CompletableFuture<Void> first = write(sync);
    begun.acquire();
    CompletableFuture<Boolean> second =
        CompletableFuture.supplyAsync(
            () -> {
              Thread.currentThread().interrupt();
              sync.await();
              return Thread.interrupted();
            },
            writers);
    mayEnd.release(2);
    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    first.get(10, TimeUnit.SECONDS);
    assertThat(syncs).hasValue(2);
  }
}
