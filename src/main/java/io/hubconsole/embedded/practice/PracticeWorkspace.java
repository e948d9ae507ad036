package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.embedded.store.workspace.WorkspaceWriter;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * The hub that a first start opens: real towns and makers, invented workshops and people, and a
 * month of traffic up to now. The same seed at the same moment makes the same rows.
 */
public final class PracticeWorkspace {
  /** The seed of the product's own practice hub. */
  public static final long SEED = 20_170_801;

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
   * Fills a fresh database, all or nothing.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public void fill(HubDatabase database, ContractJson json) {
    database.write(
        handle -> {
          try (WorkspaceWriter writer = new WorkspaceWriter(handle, json)) {
            writer.reserveRequestIds(PracticeRequests.COUNT);
            rows(writer::add);
            writer.finish();
          }
          return true;
        });
  }

  /** Every row, each after those that it refers to. */
  void rows(Consumer<WorkspaceRow> rows) {
    PracticeLists lists = new PracticeLists();
    PracticeWorkshops workshops = new PracticeWorkshops();
    PostalAreas areas = new PostalAreas();
    lists.write(rows);
    PracticePartners.write(rows);
    workshops.write(rows);
    new PracticeCompetences(lists, workshops, areas, seed).write(rows);
    List<ServiceCase> cases =
        new PracticeCases(lists, workshops, new PracticePeople(areas), now, seed + 1).invent();
    cases.forEach(one -> rows.accept(new WorkspaceRow.Case(one)));
    new PracticeRequests(cases, now, seed + 2)
        .write(request -> rows.accept(new WorkspaceRow.Request(request)));
  }
}
