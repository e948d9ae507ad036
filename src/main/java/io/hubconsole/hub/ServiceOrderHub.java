package io.hubconsole.hub;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A service order hub, opened for one {@link Caller}: what that caller may not see does not exist.
 *
 * <p>What a hub answers, pleasant or not, is a value. What keeps it from answering is a {@link
 * HubException}. Every method may wait for a disk or a network: never call one on a thread that
 * paints.
 */
public interface ServiceOrderHub extends AutoCloseable {

  /** Tells what this hub is, for whom it is opened, and what it can do. */
  HubDescription describe();

  /**
   * Determines which workshop would process a case with these parameters.
   *
   * @throws HubException.Forbidden where the caller is not a service partner
   */
  RoutingAnswer route(RoutingQuery query);

  /**
   * Tells why {@link #route} answers as it does: winner, runners-up, near misses, next question.
   *
   * @throws HubException.Forbidden where the caller is not a service partner
   * @throws HubException.NotOffered where this hub has no explanation
   */
  ExplanationAnswer explain(RoutingQuery query);

  /**
   * Sends the completion email of a case once more; at most one mail leaves for each call.
   *
   * @throws HubException.Forbidden where the caller is not a service partner
   */
  ResendAnswer sendCompletedEmail(ResendOrder order);

  /** Saves an external request to the log; it is on disk before this method returns. */
  SaveAnswer saveRequest(NewExternalRequest request);

  /** Finds logged requests of the caller's own cases, newest first. */
  RequestPage findRequests(RequestFilter filter, PageRequest page);

  /**
   * Counts logged requests over time.
   *
   * @return the buckets that hold anything, oldest first
   * @throws HubException.NotOffered where this hub has no histogram
   */
  List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval);

  /** Finds a case by its guid; empty for none, and for one of somebody else's. */
  Optional<ServiceCase> findCase(UUID guid);

  /** Searches the caller's own cases, newest first. */
  CasePage searchCases(CaseSearch search, PageRequest page);

  /**
   * Lists the items of one kind that some possible pair of competences still allows, by name.
   *
   * @param given what is already known; {@link RoutingQuery#EMPTY} for every item in use
   * @throws HubException.Forbidden where the caller is not a service partner
   */
  List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given);

  /** What this hub remembers, and how it stands; empty for one that answers by itself alone. */
  default Optional<HubMemory> memory() {
    return Optional.empty();
  }

  /** Gives back what this hub holds open. */
  @Override
  void close();
}
