package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.CompletedEmailLedger.State;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Attempts whose process ended before it could tell what became of them. */
final class InterruptedAttempts {
  private final HubDatabase database;
  private final CompletedEmailLedger ledger;
  private final CompletedEmailCases cases;
  private final AttemptRecords records;
  private final Clock clock;
  private final Texts texts;

  InterruptedAttempts(
      HubDatabase database,
      CompletedEmailLedger ledger,
      CompletedEmailCases cases,
      AttemptRecords records,
      Clock clock,
      Texts texts) {
    this.database = database;
    this.ledger = ledger;
    this.cases = cases;
    this.records = records;
    this.clock = clock;
    this.texts = texts;
  }

  /** Enters each as unknown, with a row in the log; tells how many there were. */
  int settle(Instant begunBefore) {
    boolean any =
        database.read(
            handle ->
                ledger.unsettled(handle, begunBefore).stream()
                    .anyMatch(attempt -> database.isGone(handle, attempt.serverId())));
    if (!any) {
      return 0;
    }
    return database.write(
        handle ->
            (int)
                ledger.unsettled(handle, begunBefore).stream()
                    .filter(attempt -> database.isGone(handle, attempt.serverId()))
                    .filter(attempt -> settle(handle, attempt))
                    .count());
  }

  private boolean settle(Handle handle, CompletedEmailLedger.Interrupted attempt) {
    Instant now = clock.instant();
    String sentence = texts.get("resend.interrupted", attempt.address());
    return cases
        .findById(handle, attempt.caseId())
        .map(
            about ->
                new AttemptLog.Attempt(
                    about, RequestStatus.ERROR, attempt.headers(), null, sentence, now))
        .filter(known -> records.recordFirst(handle, attempt.id(), State.UNKNOWN, known))
        .isPresent();
  }
}
