package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.embedded.store.workspace.WorkspaceWriter;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The hub that a first start opens: real towns and makers, invented workshops and people, and a
 * month of traffic up to now. The same seed at the same moment makes the same rows.
 */
public final class PracticeWorkspace {
  /** The seed of the product's own practice hub. */
  public static final long SEED = 20_170_801;

  private static final String LOG_DUE = "practice log due";

  private final long seed;
  private final Instant now;

  /**
   * A practice hub as it looks at that moment.
   *
   * @param now the time of its youngest rows
   */
  public PracticeWorkspace(long seed, Instant now) {
    this.seed = seed;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Fills a fresh database.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public void fill(HubDatabase database, ContractJson json) {
    fillAllButLog(database, json);
    fillLog(database, json);
  }

  /** Writes what a hub needs to answer, all or nothing, and notes that the log is still due. */
  void fillAllButLog(HubDatabase database, ContractJson json) {
    database.write(
        handle -> {
          try (WorkspaceWriter writer = new WorkspaceWriter(handle, json)) {
            writer.reserveRequestIds(PracticeRequests.COUNT);
            rows(writer::add);
            writer.finish();
          }
          handle.execute(
              "insert into hub_version (topic, version) values (?, ?)",
              LOG_DUE,
              now.toEpochMilli());
          return true;
        });
  }

  /** Writes the log, all or nothing. */
  void fillLog(HubDatabase database, ContractJson json) {
    database.write(
        handle -> {
          try (WorkspaceWriter writer = new WorkspaceWriter(handle, json)) {
            logRows(writer::add);
            writer.finish();
          }
          handle.execute("delete from hub_version where topic = ?", LOG_DUE);
          return true;
        });
  }

  /** The moment that the hub in a database was made for, where its log was not written since. */
  static Optional<Instant> momentOfLogDue(HubDatabase database) {
    return database.read(
        handle ->
            handle
                .createQuery("select version from hub_version where topic = :topic")
                .bind("topic", LOG_DUE)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  /** Every row but the log's, each after those that it refers to. */
  private void rows(Consumer<WorkspaceRow> rows) {
    PracticeLists lists = new PracticeLists();
    PracticeWorkshops workshops = new PracticeWorkshops();
    lists.write(rows);
    PracticePartners.write(rows);
    workshops.write(rows);
    new PracticeCompetences(lists, workshops, new PostalAreas(), seed).write(rows);
    cases(lists, workshops).forEach(one -> rows.accept(new WorkspaceRow.Case(one)));
  }

  private void logRows(Consumer<WorkspaceRow> rows) {
    new PracticeRequests(cases(new PracticeLists(), new PracticeWorkshops()), now, seed + 2)
        .write(request -> rows.accept(new WorkspaceRow.Request(request)));
  }

  /** Every row, each after those that it refers to. */
  void everyRow(Consumer<WorkspaceRow> each) {
    rows(each);
    logRows(each);
  }

  private List<ServiceCase> cases(PracticeLists lists, PracticeWorkshops workshops) {
    PracticePeople people = new PracticePeople(new PostalAreas());
    return new PracticeCases(lists, workshops, people, now, seed + 1).invent();
  }
}
