package io.hubconsole.embedded.routing;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers routing questions from the latest snapshot; for any number of threads. */
public final class RoutingService {
  private static final RoutingExplanation NOTHING_TO_EXPLAIN =
      new RoutingExplanation(
          new RoutingAnswer.Nobody(), Optional.empty(), List.of(), List.of(), Optional.empty());

  private final Supplier<RoutingSnapshot> snapshots;

  /**
   * Makes a service that asks for the snapshot once for each question.
   *
   * @param snapshots gives the latest, at once and without waiting
   */
  public RoutingService(Supplier<RoutingSnapshot> snapshots) {
    this.snapshots = snapshots;
  }

  /** Which workshop takes a case that this service partner books. */
  public RoutingAnswer route(int servicePartnerId, RoutingQuery query) {
    return snapshots.get().index().route(servicePartnerId, query);
  }

  /**
   * Why {@link #route} answers as it does.
   *
   * @param language of the names told, such as {@code sv-se}
   */
  public ExplanationAnswer explain(int servicePartnerId, RoutingQuery query, String language) {
    RoutingSnapshot snapshot = snapshots.get();
    return switch (snapshot.index().resolve(query)) {
      case Resolution.Fault(var fault) -> new ExplanationAnswer.BadValue(fault);
      case ResolvedQuery resolved ->
          new ExplanationAnswer.Explained(
              snapshot
                  .index()
                  .partner(servicePartnerId)
                  .map(
                      partner ->
                          new RoutingExplainer(snapshot, partner, resolved, query, language)
                              .explanation())
                  .orElse(NOTHING_TO_EXPLAIN));
    };
  }

  /**
   * The items of one kind that some possible pair still takes, sorted by name.
   *
   * @param query what is known; its value for the kind asked is set aside, so that a choice made
   *     can be made anew, and so is a value that cannot be one
   * @param language of the names and their order, such as {@code sv-se}
   */
  public List<ReferenceItem> referenceItems(
      int servicePartnerId, ReferenceKind kind, RoutingQuery query, String language) {
    RoutingSnapshot snapshot = snapshots.get();
    ResolvedQuery resolved =
        resolvedWithoutFaults(snapshot.index(), query.without(kind.parameter()));
    return snapshot
        .index()
        .partner(servicePartnerId)
        .map(
            partner ->
                new ItemsStillAllowed(snapshot.catalog(), kind, language)
                    .among(
                        new PossiblePairs(
                            partner,
                            new TableView(partner.own().table(), resolved),
                            new LaneViews(partner, resolved)),
                        snapshot.index().vocabulary(kind.parameter())))
        .orElse(List.of());
  }

  private static ResolvedQuery resolvedWithoutFaults(RoutingIndex index, RoutingQuery query) {
    return switch (index.resolve(query)) {
      case ResolvedQuery resolved -> resolved;
      case Resolution.Fault(var fault) ->
          resolvedWithoutFaults(
              index, query.without(RoutingParameter.ofWireName(fault.field()).orElseThrow()));
    };
  }
}
