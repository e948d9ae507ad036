package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.HubDatabase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * What became of attempts while the store did not answer. On a shared database it is written once
 * the store is back, since the process goes on; else the next start settles it as unknown.
 */
final class LateRecords {
  private final HubDatabase database;
  private final CompletedEmailLedger ledger;
  private final Queue<Late> waiting = new ConcurrentLinkedQueue<>();

  LateRecords(HubDatabase database, CompletedEmailLedger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  private record Late(long id, CompletedEmailLedger.State state, Consumer<Handle> record) {}

  void add(long id, CompletedEmailLedger.State state, Consumer<Handle> record) {
    if (database.isShared()) {
      waiting.add(new Late(id, state, record));
    }
  }

  /**
   * Records those that wait.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store still does not answer
   */
  void record() {
    for (Late late = waiting.peek(); late != null; late = waiting.peek()) {
      Late first = late;
      database.write(
          handle -> {
            // A record that was not confirmed may be there.
            if (!ledger.isIn(handle, first.id(), first.state())) {
              first.record().accept(handle);
            }
            return true;
          });
      waiting.remove(first);
    }
  }
}
