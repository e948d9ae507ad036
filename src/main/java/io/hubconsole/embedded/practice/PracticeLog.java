package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.HubException;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The log of the practice hub, written beside the work of whoever opened it: twenty thousand rows
 * take longer than a first start may. Where it was cut short it is written at the next opening.
 */
final class PracticeLog {
  private final CompletableFuture<Void> written = new CompletableFuture<>();

  private PracticeLog() {}

  /** Begins to write the log where it is due. */
  static PracticeLog begun(HubDatabase database) {
    PracticeLog log = new PracticeLog();
    PracticeWorkspace.momentOfLogDue(database)
        .ifPresentOrElse(
            moment ->
                Thread.ofPlatform().name("practice-log").start(() -> log.write(database, moment)),
            () -> log.written.complete(null));
    return log;
  }

  private void write(HubDatabase database, Instant moment) {
    try {
      new PracticeWorkspace(PracticeWorkspace.SEED, moment).fillLog(database, new ContractJson());
      written.complete(null);
    } catch (RuntimeException | Error fault) {
      written.completeExceptionally(fault);
    }
  }

  /**
   * Waits until the log is there.
   *
   * @throws HubException.Unavailable where it could not be written
   */
  void await() {
    try {
      written.join();
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof HubException known) {
        throw known;
      }
      throw fault;
    }
  }

  /** Waits until nothing is being written any more, whatever became of it. */
  void awaitEnd() {
    written.handle((_, _) -> true).join();
  }
}
