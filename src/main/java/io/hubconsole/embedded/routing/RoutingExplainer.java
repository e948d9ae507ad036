package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Explains one answer to one partner. */
final class RoutingExplainer {
  private final RoutingIndex index;
  private final CallingPartner partner;
  private final ResolvedQuery query;
  private final PairDescription description;
  private final TableView own;
  private final LaneViews lanes;

  RoutingExplainer(
      RoutingSnapshot snapshot,
      CallingPartner partner,
      ResolvedQuery query,
      RoutingQuery given,
      String language) {
    this.index = snapshot.index();
    this.partner = partner;
    this.query = query;
    this.description =
        new PairDescription(
            snapshot.catalog(),
            new AllowedValues(snapshot.catalog(), language),
            given,
            index.plainValues(query, given));
    this.own = new TableView(partner.own().table(), query);
    this.lanes = new LaneViews(partner, query);
  }

  RoutingExplanation explanation() {
    RoutingAnswer answer = index.route(partner, query);
    boolean won = answer instanceof RoutingAnswer.Workshop;
    List<ExplainedPair> possible = possible(RoutingExplanation.MOST + (won ? 1 : 0));
    return new RoutingExplanation(
        answer,
        won ? Optional.of(possible.getFirst()) : Optional.empty(),
        won ? possible.subList(1, possible.size()) : possible,
        nearMisses(),
        nextQuestion(answer));
  }

  private List<ExplainedPair> possible(int most) {
    List<ExplainedPair> possible = new ArrayList<>();
    BitSet partners = own.possible();
    for (int at = partners.nextSetBit(0);
        at >= 0 && possible.size() < most;
        at = partners.nextSetBit(at + 1)) {
      int lane = partner.laneOf(at);
      BitSet providers = lanes.of(lane).possible();
      for (int with = providers.nextSetBit(0);
          with >= 0 && possible.size() < most;
          with = providers.nextSetBit(with + 1)) {
        possible.add(description.explained(partner.own().at(at), partner.lane(lane).at(with)));
      }
    }
    return possible;
  }

  private List<NearMiss> nearMisses() {
    List<NearMiss> misses = new ArrayList<>();
    for (int at = 0; at < own.table().size() && misses.size() < RoutingExplanation.MOST; at++) {
      List<RoutingParameter> failed = own.failed(at);
      if (failed.size() < 2) {
        addNearMisses(misses, at, failed);
      }
    }
    return misses;
  }

  /** A provider competence may fail what the partner competence fails, and nothing else. */
  private void addNearMisses(List<NearMiss> misses, int at, List<RoutingParameter> failed) {
    int lane = partner.laneOf(at);
    TableView view = lanes.of(lane);
    BitSet providers = failed.isEmpty() ? view.failingOne() : view.possibleBut(failed.getFirst());
    for (int with = providers.nextSetBit(0);
        with >= 0 && misses.size() < RoutingExplanation.MOST;
        with = providers.nextSetBit(with + 1)) {
      RoutingParameter parameter =
          failed.isEmpty() ? view.failed(with).getFirst() : failed.getFirst();
      misses.add(
          description.nearMiss(partner.own().at(at), partner.lane(lane).at(with), parameter));
    }
  }

  private Optional<RoutingParameter> nextQuestion(RoutingAnswer answer) {
    return answer instanceof RoutingAnswer.NotEnoughData(var needed)
        ? index.nextQuestion(new PossiblePairs(partner, own, lanes)).of(needed)
        : Optional.empty();
  }
}
