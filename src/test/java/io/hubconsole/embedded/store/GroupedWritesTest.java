package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.embedded.store.GroupedWrites.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@SuppressWarnings("NullAway.Init")
class GroupedWritesTest {
  private static final int MANY = 12;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicInteger confirmed = new AtomicInteger();
  private JdbcConnectionPool pool;
  private Jdbi jdbi;

  @BeforeEach
  void open() {
    pool = JdbcConnectionPool.create("jdbc:h2:mem:", "hub", "");
    // One connection is the database: another would have one of its own.
    pool.setMaxConnections(1);
    jdbi = Jdbi.create(pool);
    jdbi.useHandle(handle -> handle.execute("create table written (number int primary key)"));
  }

  @AfterEach
  void close() {
    threads.shutdown();
    pool.dispose();
  }

  private GroupedWrites writes() {
    return new GroupedWrites(() -> jdbi, confirmed::incrementAndGet);
  }

  private static HandleCallback<Integer, RuntimeException> row(int number) {
    return handle -> insert(handle, number);
  }

  private static int insert(Handle handle, int number) {
    handle.execute("insert into written values (?)", number);
    return number;
  }

  /** Keeps the first transaction open, so that whatever is begun meanwhile shares the next. */
  private int hold(Handle handle) {
    begun.countDown();
    try {
      held.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return insert(handle, -1);
  }

  /** Begins all of those while a first one is held, then lets go. */
  private List<Future<Outcome<Integer>>> together(
      GroupedWrites writes, List<HandleCallback<Integer, RuntimeException>> works)
      throws InterruptedException {
    List<Future<Outcome<Integer>>> begunWrites = new ArrayList<>();
    begunWrites.add(threads.submit(() -> writes.write(this::hold)));
    begun.await();
    for (HandleCallback<Integer, RuntimeException> work : works) {
      begunWrites.add(threads.submit(() -> writes.write(work)));
    }
    while (writes.waiting() < works.size()) {
      Thread.onSpinWait();
    }
    held.countDown();
    return begunWrites;
  }

  private List<Integer> written() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select number from written order by number")
                .mapTo(Integer.class)
                .list());
  }

  @Test
  void whoComesMeanwhileSharesOneTransactionAndOneSync() throws Exception {
    List<HandleCallback<Integer, RuntimeException>> works = new ArrayList<>();
    for (int number = 0; number < MANY; number++) {
      works.add(row(number));
    }
    List<Future<Outcome<Integer>>> outcomes = together(writes(), works);
    for (int i = 0; i <= MANY; i++) {
      assertThat(outcomes.get(i).get()).isEqualTo(new Outcome.Lasting<>(i - 1));
    }
    assertThat(written()).hasSize(MANY + 1);
    assertThat(confirmed).hasValue(2);
  }

  @Test
  void noneSuffersForAnother() throws Exception {
    IllegalArgumentException refused = new IllegalArgumentException("refused");
    List<Future<Outcome<Integer>>> outcomes =
        together(
            writes(),
            List.of(
                row(1),
                handle -> {
                  insert(handle, 2);
                  throw refused;
                },
                row(1),
                row(3)));
    assertThat(outcomes.get(2).get()).isEqualTo(new Outcome.Failed<>(refused));
    assertThat(List.of(outcomes.get(1).get(), outcomes.get(3).get()))
        .as("of two that want one key, one has it")
        .satisfiesOnlyOnce(outcome -> assertThat(outcome).isEqualTo(new Outcome.Lasting<>(1)))
        .satisfiesOnlyOnce(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                            assertThat(failed.fault())
                                .isInstanceOf(UnableToExecuteStatementException.class)));
    assertThat(outcomes.get(4).get()).isEqualTo(new Outcome.Lasting<>(3));
    assertThat(written()).containsExactly(-1, 1, 3);
  }

  @Test
  void whatIsNotBroughtToTheDiskIsToldSo() {
    UnableToExecuteStatementException full = new UnableToExecuteStatementException("full", null);
    GroupedWrites writes =
        new GroupedWrites(
            () -> jdbi,
            () -> {
              throw full;
            });
    assertThat(writes.write(row(1))).isEqualTo(new Outcome.Unconfirmed<>(full));
  }

  @Test
  void anErrorIsOnlyThatOnesWhoMadeIt() throws Exception {
    GroupedWrites writes = writes();
    List<Future<Outcome<Integer>>> outcomes =
        together(
            writes,
            List.of(
                row(1),
                handle -> {
                  insert(handle, 2);
                  throw new StackOverflowError("deep");
                },
                row(3)));
    assertThat(outcomes.get(1).get()).isEqualTo(new Outcome.Lasting<>(1));
    assertThatThrownBy(() -> outcomes.get(2).get()).hasCauseInstanceOf(StackOverflowError.class);
    assertThat(outcomes.get(3).get()).isEqualTo(new Outcome.Lasting<>(3));
    assertThat(written()).containsExactly(-1, 1, 3);
    assertThat(writes.write(row(4))).isEqualTo(new Outcome.Lasting<>(4));
  }

  @Test
  void aSyncThatBreaksConfirmsNothing() {
    GroupedWrites writes =
        new GroupedWrites(
            () -> jdbi,
            () -> {
              throw new OutOfMemoryError("no room");
            });
    assertThat(writes.write(row(1)))
        .isInstanceOfSatisfying(
            Outcome.Unconfirmed.class,
            told -> assertThat(told.fault()).hasRootCauseInstanceOf(OutOfMemoryError.class));
  }
}
