package io.hubconsole.embedded;

import io.hubconsole.embedded.reference.ReferenceStore;
import io.hubconsole.embedded.routing.CompetenceStore;
import io.hubconsole.embedded.routing.RoutingSnapshot;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.wire.ContractJson;
import java.util.concurrent.locks.ReentrantLock;

/** The routing index that lookups use, and the change of the database it was compiled at. */
final class CurrentRouting {
  private final HubDatabase database;
  private final ReferenceStore reference;
  private final CompetenceStore competences;
  private final ReentrantLock keeping = new ReentrantLock();
  private volatile Compiled current;

  private record Compiled(long version, RoutingSnapshot snapshot) {}

  /** Compiles what the database holds. */
  CurrentRouting(HubDatabase database, ContractJson json) {
    this.database = database;
    this.reference = new ReferenceStore(json);
    this.competences = new CompetenceStore(json);
    this.current = compiled();
  }

  RoutingSnapshot snapshot() {
    return current.snapshot();
  }

  /** Compiles lists and competences anew; lookups go on meanwhile. */
  void recompile() {
    Compiled fresh = compiled();
    keeping.lock();
    try {
      // Two may compile at once, and the older be done last.
      if (fresh.version() >= current.version()) {
        current = fresh;
      }
    } finally {
      keeping.unlock();
    }
  }

  /** The same, where they changed since. */
  void follow() {
    if (database.read(competences::version) != current.version()) {
      recompile();
    }
  }

  private Compiled compiled() {
    return database.readOneMoment(
        handle ->
            new Compiled(
                competences.version(handle),
                RoutingSnapshot.of(
                    reference.read(handle),
                    competences.partnerCompetences(handle),
                    competences.providerCompetences(handle))));
  }
}
