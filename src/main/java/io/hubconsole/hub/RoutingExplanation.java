package io.hubconsole.hub;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a lookup was answered as it was.
 *
 * @param answer what {@link ServiceOrderHub#route} answers to the same query
 * @param winner the pair that takes the case, if one does
 * @param runnersUp the other possible pairs, best first, at most {@value #MOST}
 * @param nearMisses pairs that fail exactly one given parameter, best first, at most {@value #MOST}
 * @param nextQuestion of the parameters needed, the one whose answer splits the possible pairs best
 */
public record RoutingExplanation(
    RoutingAnswer answer,
    Optional<ExplainedPair> winner,
    List<ExplainedPair> runnersUp,
    List<NearMiss> nearMisses,
    Optional<RoutingParameter> nextQuestion) {
  public static final int MOST = 20;

  public RoutingExplanation {
    runnersUp = List.copyOf(runnersUp);
    nearMisses = List.copyOf(nearMisses);
  }

  /**
   * A pair of competences with its place in the ranking's own terms.
   *
   * @param admitted the given parameters that either competence tests, each with what allowed it
   * @param open the parameters that either competence tests and the query leaves out
   */
  public record ExplainedPair(PairName pair, List<Admission> admitted, List<OpenTest> open) {
    public ExplainedPair {
      admitted = List.copyOf(admitted);
      open = List.copyOf(open);
    }
  }

  /** Which pair it is, and the numbers that rank it. */
  public record PairName(
      int servicePartnerCompetenceId,
      int partnerPriority,
      int serviceProviderCompetenceId,
      int providerPriority,
      int serviceProviderId,
      String serviceProviderName,
      @Nullable String city,
      @Nullable String overrideCode) {}

  /**
   * Why a given value let a pair in.
   *
   * @param allowedBy the values of the competences' own tests that hold the given one
   */
  public record Admission(RoutingParameter parameter, String given, List<Allowed> allowedBy) {
    public Admission {
      allowedBy = List.copyOf(allowedBy);
    }
  }

  /**
   * What a pair would still ask for.
   *
   * @param wanted the values it would accept, at most {@value RoutingExplanation#MOST}
   */
  public record OpenTest(RoutingParameter parameter, List<Allowed> wanted) {
    public OpenTest {
      wanted = List.copyOf(wanted);
    }
  }

  /**
   * A pair that would have been possible but for one parameter.
   *
   * @param given the value that was given, as the client wrote it
   * @param needed values that would have let the pair in, at most {@value RoutingExplanation#MOST};
   *     empty where the two competences contradict each other and no value would
   * @param admitted the other given parameters that either competence tests
   */
  public record NearMiss(
      PairName pair,
      RoutingParameter parameter,
      String given,
      List<Allowed> needed,
      List<Admission> admitted) {
    public NearMiss {
      needed = List.copyOf(needed);
      admitted = List.copyOf(admitted);
    }
  }

  /**
   * A value that a competence allows.
   *
   * @param value as it stands in the competence: a word, an id, {@code 352*}, {@code 35000-35999}
   * @param label the name of what the value stands for, else the value itself
   * @param example a value that a query could give to satisfy it
   */
  public record Allowed(String value, String label, String example) {}
}
