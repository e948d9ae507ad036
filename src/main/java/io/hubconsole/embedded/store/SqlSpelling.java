package io.hubconsole.embedded.store;

import org.jdbi.v3.core.Jdbi;

/**
 * The few words that the two databases spell differently; statements name them in angle brackets.
 *
 * @param nextRequestId an expression: the next number of the request log
 * @param skipRequestIds a statement: numbers go on above {@code :highest}
 * @param announceRouting a statement: tells other servers that lists or competences changed
 * @param holding stands behind a select: keeps its rows as they are until the transaction ends
 */
record SqlSpelling(
    String nextRequestId, String skipRequestIds, String announceRouting, String holding) {

  void defineOn(Jdbi jdbi) {
    jdbi.define("nextRequestId", nextRequestId);
    jdbi.define("skipRequestIds", skipRequestIds);
    jdbi.define("announceRouting", announceRouting);
    jdbi.define("holding", holding);
  }
}
