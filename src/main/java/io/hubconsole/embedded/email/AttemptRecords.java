package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.AttemptLog.Attempt;
import io.hubconsole.embedded.email.CompletedEmailLedger.State;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** What became of attempts, in the ledger and in the log: one row an attempt, whoever wrote it. */
final class AttemptRecords {
  private final CompletedEmailLedger ledger;
  private final AttemptLog log;

  AttemptRecords(CompletedEmailLedger ledger, AttemptLog log) {
    this.ledger = ledger;
    this.log = log;
  }

  /** Records it where nobody did yet; tells whether that was so. */
  boolean recordFirst(Handle handle, long id, State state, Attempt attempt) {
    log.hold(handle, attempt.serviceCase());
    if (!ledger.settle(handle, id, state, attempt.message(), attempt.at())) {
      return false;
    }
    ledger.enterRow(handle, id, log.record(handle, attempt));
    return true;
  }

  /**
   * Records what only the process that made the attempt can know, in place of what others took it
   * for meanwhile; doing so twice changes nothing more.
   *
   * @return false where the ledger has no such attempt
   */
  boolean recordTruth(Handle handle, long id, State state, Attempt attempt) {
    if (recordFirst(handle, id, state, attempt)) {
      return true;
    }
    if (!ledger.correct(handle, id, state, attempt.message(), attempt.at())) {
      return false;
    }
    OptionalLong row = ledger.row(handle, id);
    if (row.isEmpty() || !log.rewrite(handle, row.getAsLong(), attempt)) {
      ledger.enterRow(handle, id, log.record(handle, attempt));
    }
    return true;
  }
}
