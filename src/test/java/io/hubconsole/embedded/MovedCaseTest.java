package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.LogOwners;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.roaringbitmap.RoaringBitmap;

/** A call that is logged while an import gives its case to another workshop is that workshop's. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class MovedCaseTest {
  private static final int OTHER_WORKSHOP = 9901;
  private static final NewExternalRequest CALL =
      new NewExternalRequest(
          "moved",
          "success",
          null,
          RequestMeta.ofCase(SeedHub.FINAL_CASE),
          null,
          null,
          null,
          Optional.empty());

  @TempDir Path folder;

  @Test
  void inAFolder() throws Exception {
    try (HubInstance hub = SeedHub.filled(folder)) {
      assertFollowsItsCase(hub);
    }
  }

  @Test
  void onAServer() throws Exception {
    try (PostgresServer server = new PostgresServer();
        HubInstance hub = SeedHub.open(PostgresServer.address(server.newDatabase()), folder)) {
      SeedHub.fill(hub, List.of(SeedHub.WORKSPACE));
      assertFollowsItsCase(hub);
    }
  }

  private static void assertFollowsItsCase(HubInstance hub) throws Exception {
    hub.database()
        .write(
            handle ->
                handle.execute(
                    "insert into service_provider values (?, 'Nya verkstan', '{}')",
                    OTHER_WORKSHOP));
    ServiceOrderHub partner = SeedHub.ofPartner1(hub);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<SaveAnswer> saved =
          hub.database()
              .write(
                  handle -> {
                    handle.execute(
                        "update service_case set service_provider_id = ? where id = ?",
                        OTHER_WORKSHOP,
                        SeedHub.FINAL_CASE);
                    LogOwners.follow(handle, RoaringBitmap.bitmapOf(SeedHub.FINAL_CASE));
                    Future<SaveAnswer> underWay = thread.submit(() -> partner.saveRequest(CALL));
                    giveTimeTo(underWay);
                    return underWay;
                  });
      assertThat(saved.get()).isInstanceOf(SaveAnswer.Saved.class);
    }
    List<Integer> workshops =
        hub.database()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "select service_provider_id from external_request where type ="
                                + " 'moved'")
                        .mapTo(Integer.class)
                        .list());
    assertThat(workshops).containsExactly(OTHER_WORKSHOP);
  }

  /** Long enough for a call that does not wait for the import. */
  private static void giveTimeTo(Future<?> call) {
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
      while (!call.isDone() && System.nanoTime() < end) {
        assertThat(new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)).isFalse();
      }
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }
}
