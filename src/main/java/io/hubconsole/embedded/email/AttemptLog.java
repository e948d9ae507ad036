package io.hubconsole.embedded.email;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceCase;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The request log, as the completion email writes to it. */
public interface AttemptLog {
  /**
   * Keeps a case with those whose it is until the transaction ends. To be called before the ledger
   * is written: an import locks cases first, too.
   */
  void hold(Handle handle, ServiceCase serviceCase);

  /**
   * Writes one row about one attempt, within the transaction that settles the attempt.
   *
   * @return the row's number
   */
  long record(Handle handle, Attempt attempt);

  /** Says something else in a row that is there; false where it is not. */
  boolean rewrite(Handle handle, long row, Attempt attempt);

  /**
   * One attempt, as the log tells it; {@code type} is {@link ExternalRequest#COMPLETED_EMAIL},
   * {@code meta.caseId} the case's number, and there is no {@code url}: a mail server has none the
   * contract allows.
   *
   * @param request what was sent to whom: the mail's headers
   * @param response the mail server's own words; null where it said none
   * @param message the sentence for people
   */
  record Attempt(
      ServiceCase serviceCase,
      RequestStatus status,
      String request,
      @Nullable String response,
      String message,
      Instant at) {}
}
