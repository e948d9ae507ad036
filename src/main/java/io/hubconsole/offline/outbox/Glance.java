package io.hubconsole.offline.outbox;

/**
 * What a hub's log held before an email left, so that its own row can be told from older ones.
 *
 * @param caseId the case
 * @param address where the email goes
 * @param newestRow the id of the newest row of the case's emails; {@link Long#MIN_VALUE} for none
 */
record Glance(int caseId, String address, long newestRow) {}
