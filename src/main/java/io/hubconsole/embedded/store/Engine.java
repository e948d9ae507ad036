package io.hubconsole.embedded.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the two databases that can hold a hub do differently; one engine is one open database. */
sealed interface Engine extends AutoCloseable permits H2Engine, PostgresEngine {

  /**
   * Connections to it, at the newest schema.
   *
   * @throws org.jdbi.v3.core.JdbiException where it failed for good
   */
  Jdbi jdbi();

  StoreFaults faults();

  /** The database's name, as people tell hubs apart. */
  String name();

  /**
   * Returns once everything committed before outlives a power cut.
   *
   * @throws org.jdbi.v3.core.JdbiException where that is not known
   */
  void confirm();

  /** Whether a transaction whose work is done, and whose commit failed, may have lasted. */
  boolean mayHaveLasted(RuntimeException failedCommit);

  /** The number under which this process works on the database. */
  int serverId();

  /**
   * Whether the process of that number has ended, so that nothing it began is under way; never of
   * one that lost its connection for a moment. To be asked within the transaction that acts on the
   * answer, and again every few seconds: on a shared database it takes {@link Absences#GRACE}.
   */
  boolean isGone(Handle handle, int serverId);

  /** Whether other processes may work on the database beside this one. */
  boolean isShared();

  /**
   * Runs the look soon after another process announced a change, and every few seconds, on a thread
   * of its own, until this is closed; never where the database is this process's alone.
   */
  void follow(Runnable look);

  @Override
  void close();
}
