package io.hubconsole.embedded.store;

import io.hubconsole.hub.HubException;

/** Turns what a database throws into a sentence for the person at the desk. */
sealed interface StoreFaults permits FolderFaults, ServerFaults {

  /** A fault while the database was being opened. */
  HubException whileOpening(Exception fault);

  /** A fault of the database at work; nothing was written. */
  HubException.Unavailable translate(RuntimeException fault);

  /** A write that was not confirmed: it may last or not. */
  HubException.OutcomeUnknown unconfirmed(RuntimeException fault);
}
