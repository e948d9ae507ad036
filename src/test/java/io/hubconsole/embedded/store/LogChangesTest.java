package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.LogChanges.LogChange;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.longlong.Roaring64Bitmap;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class LogChangesTest {
  @TempDir Path folder;
  private HubDatabase database;

  @BeforeEach
  void open() {
    database = open("hub");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private HubDatabase open(String name) {
    return HubDatabase.open(
        folder.resolve(name), Texts.of(HubDatabase.class, "store", Locale.ENGLISH));
  }

  private void tell(Long... rows) {
    database.write(
        handle -> {
          LogChanges.tell(handle, List.of(rows));
          return true;
        });
  }

  private long ask(ToLongFunction<Handle> question) {
    return database.read(question::applyAsLong);
  }

  private static long newest(Handle handle) {
    return handle
        .createQuery("select " + LogChanges.NEWEST + " from request_log")
        .mapTo(Long.class)
        .one();
  }

  private static String name(Handle handle) {
    return handle.createQuery("select name from request_log").mapTo(String.class).one();
  }

  private List<LogChange> above(long change) {
    return database.read(handle -> LogChanges.after(handle, change, 1_000_000));
  }

  @Test
  void whatIsToldIsReadInItsOrder() {
    assertThat(ask(LogChangesTest::newest)).isZero();
    tell(7L, 5L);
    long before = ask(LogChangesTest::newest);
    tell(9L);
    assertThat(above(0)).extracting(LogChange::requestId).containsExactly(5L, 7L, 9L);
    assertThat(above(before)).extracting(LogChange::requestId).containsExactly(9L);
    assertThat(ask(LogChanges::forgotten)).isZero();
  }

  @Test
  void nothingToldIsNoChange() {
    tell();
    assertThat(above(0)).isEmpty();
  }

  @Test
  void numbersComeInTheOrderInWhichTheyCanBeSeen() throws Exception {
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<?> other =
          database.write(
              handle -> {
                LogChanges.tell(handle, List.of(1L));
                Future<?> waiting = others.submit(() -> tell(2L));
                assertWaits(waiting);
                LogChanges.tell(handle, List.of(3L));
                return waiting;
              });
      other.get();
    }
    assertThat(above(0)).extracting(LogChange::requestId).containsExactly(1L, 3L, 2L);
  }

  private static void assertWaits(Future<?> waiting) {
    try {
      waiting.get(500, TimeUnit.MILLISECONDS);
      throw new AssertionError("it did not wait");
    } catch (TimeoutException expected) {
      assertThat(waiting.isDone()).isFalse();
    } catch (InterruptedException | ExecutionException fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void veryManyAtOnceAreForgottenInsteadOfTold() {
    tell(1L);
    database.write(
        handle -> {
          LogChanges.tell(
              handle,
              Roaring64Bitmap.bitmapOf(
                  LongStream.rangeClosed(1, LogChanges.MOST_TOLD + 1).toArray()));
          return true;
        });
    assertThat(ask(LogChanges::forgotten)).isEqualTo(2).isEqualTo(ask(LogChangesTest::newest));
    LogChanges.forgetOld(database);
    assertThat(above(0)).isEmpty();
    assertThat(ask(LogChangesTest::newest)).isEqualTo(2);
    tell(5L);
    assertThat(above(ask(LogChanges::forgotten)))
        .extracting(LogChange::requestId)
        .containsExactly(5L);
  }

  @Test
  void theOldestAreForgotten() {
    for (long row = 1; row <= 30; row++) {
      tell(row);
    }
    LogChanges.forgetOld(database, 40, 3);
    assertThat(above(0)).hasSize(30);
    assertThat(ask(LogChanges::forgotten)).isZero();
    LogChanges.forgetOld(database, 10, 3);
    assertThat(above(0))
        .extracting(LogChange::requestId)
        .containsExactlyElementsOf(LongStream.rangeClosed(21, 30).boxed().toList());
    assertThat(ask(LogChanges::forgotten)).isEqualTo(above(0).getFirst().id() - 1);
    long newest = ask(LogChangesTest::newest);
    LogChanges.forgetOld(database, 0, 1000);
    assertThat(above(0)).isEmpty();
    assertThat(ask(LogChangesTest::newest)).isEqualTo(ask(LogChanges::forgotten)).isEqualTo(newest);
  }

  @Test
  void eachStoreKeepsANameOfItsOwn() {
    String name = database.read(LogChangesTest::name);
    assertThat(UUID.fromString(name)).hasToString(name);
    try (HubDatabase other = open("other")) {
      assertThat(other.read(LogChangesTest::name)).isNotEqualTo(name);
    }
    database.close();
    database = open("hub");
    assertThat(database.read(LogChangesTest::name)).isEqualTo(name);
  }
}
