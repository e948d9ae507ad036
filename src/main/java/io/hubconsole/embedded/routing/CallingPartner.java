package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutedPair;
import java.util.List;

/**
 * A service partner's side of the index: its own competences, and for each the lane of provider
 * competences it pairs with. All without an override code share the lane of everyone; those with
 * one share the lane of its bearers.
 */
final class CallingPartner {
  private final RoutedPair.ServicePartner partner;
  private final RankedCompetences<PartnerCompetence> own;
  private final List<RankedCompetences<ProviderCompetence>> lanes;
  private final int[] laneOfPosition;
  private final int testedBySomePair;

  CallingPartner(
      RoutedPair.ServicePartner partner,
      RankedCompetences<PartnerCompetence> own,
      List<RankedCompetences<ProviderCompetence>> lanes,
      int[] laneOfPosition) {
    this.partner = partner;
    this.own = own;
    this.lanes = List.copyOf(lanes);
    this.laneOfPosition = laneOfPosition.clone();
    int tested = own.table().testedAnywhere();
    for (RankedCompetences<ProviderCompetence> lane : lanes) {
      tested |= lane.table().testedAnywhere();
    }
    this.testedBySomePair = tested;
  }

  RoutedPair.ServicePartner partner() {
    return partner;
  }

  RankedCompetences<PartnerCompetence> own() {
    return own;
  }

  int lanes() {
    return lanes.size();
  }

  RankedCompetences<ProviderCompetence> lane(int lane) {
    return lanes.get(lane);
  }

  /** The lane of the partner competence at that position. */
  int laneOf(int position) {
    return laneOfPosition[position];
  }

  /** The parameters that one side or the other tests, as {@link ParameterBits}. */
  int testedBySomePair() {
    return testedBySomePair;
  }
}
