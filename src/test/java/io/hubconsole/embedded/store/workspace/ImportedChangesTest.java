package io.hubconsole.embedded.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.embedded.store.LogChanges.LogChange;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the log hears of the rows that an import brings where it would not see them. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class ImportedChangesTest {
  private static final int CASE = 7680;
  private static final String TWO_CASES =
      """
      {"cases":[
      {"id":7680,"guid":"d647067f-20d4-4ac3-891e-a4549e727be0","partnerId":%d,"serviceProviderId":1,"currentStatus":"%s"},
      {"id":7681,"guid":"d647067f-20d4-4ac3-891e-a4549e727be1","partnerId":1,"currentStatus":"%s"}]}
      """;

  @TempDir Path folder;
  private final ContractJson json = new ContractJson();
  private Workbench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Workbench(folder);
    bench.run(Workbench.DOCUMENT);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<Long> told() {
    return bench.database().read(handle -> LogChanges.after(handle, 0, 1000)).stream()
        .map(LogChange::requestId)
        .toList();
  }

  private void run(String document) throws Exception {
    assertThat(bench.run(document)).isInstanceOf(ImportAnswer.Imported.class);
  }

  private static String call(String id, int caseId) {
    return "{\"requests\":[{" + id + "\"type\":\"t\",\"meta\":{\"caseId\":" + caseId + "}}]}";
  }

  @Test
  void newRowsAreNotTold() throws Exception {
    assertThat(told()).isEmpty();
    run(call("", CASE));
    run(call("\"id\":90,", CASE));
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsReplacedOrStandsBetweenOlderRowsIsTold() throws Exception {
    run(call("\"id\":5,", CASE));
    run(call("\"id\":3,", CASE));
    assertThat(told()).containsExactly(5L, 3L);
  }

  @Test
  void rowsOfACaseThatGetsOthersAreToldAndNoMore() throws Exception {
    run(TWO_CASES.formatted(1, "booked", "booked"));
    run(call("\"id\":20,", 7681));
    run(call("\"id\":21,", CASE));
    assertThat(told()).isEmpty();
    run(TWO_CASES.formatted(3, "final", "final"));
    assertThat(told()).containsExactly(5L, 21L);
    assertThat(bench.rows().get("external_request"))
        .filteredOn(row -> row.contains("partner_id=3"))
        .hasSize(2)
        .allMatch(row -> row.contains("service_provider_id=1"));
  }

  @Test
  void nobodyLooksForRowsOfCasesThatStayWithTheirOwn() throws Exception {
    bench
        .database()
        .write(handle -> handle.execute("update external_request set partner_id = 3 where id = 5"));
    run(TWO_CASES.formatted(1, "booked", "booked"));
    assertThat(bench.rows().get("external_request"))
        .singleElement()
        .asString()
        .contains("partner_id=3");
    assertThat(told()).isEmpty();
  }

  @Test
  void rowsThatOthersWentPastMeanwhileAreTold() throws Exception {
    importing(call(0), () -> bench.database().write(this::logged));
    assertThat(told()).hasSize(1);
  }

  @Test
  void whatIsToldMeanwhileByOthersComesFirst() throws Exception {
    importing(
        call(5),
        () ->
            bench
                .database()
                .write(
                    handle -> {
                      LogChanges.tell(handle, List.of(77L));
                      return true;
                    }));
    assertThat(told()).containsExactly(77L, 5L);
  }

  /** Writes a row, has something done on another thread, and only then ends the import. */
  private void importing(ExternalRequest row, Runnable meanwhile) {
    bench
        .database()
        .write(
            handle -> {
              try (WorkspaceWriter writer = new WorkspaceWriter(handle, json)) {
                writer.add(new WorkspaceRow.Request(row));
                writer.flush();
                onAnotherThread(meanwhile);
                writer.finish();
              }
              return true;
            });
  }

  private static void onAnotherThread(Runnable work) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      thread.submit(work).get();
    } catch (InterruptedException | ExecutionException fault) {
      throw new AssertionError(fault);
    }
  }

  private boolean logged(Handle handle) {
    RequestRows rows = new RequestRows(json);
    rows.insert(handle, List.of(new OwnedRequest(call(rows.nextId(handle)), 1, 1)));
    return true;
  }

  private static ExternalRequest call(long id) {
    return new ExternalRequest(
        id,
        "t",
        RequestStatus.SUCCESS,
        null,
        RequestMeta.ofCase(CASE),
        null,
        null,
        null,
        Workbench.NOW,
        Workbench.NOW);
  }
}
