package io.hubconsole.hub;

import java.util.List;

/** Which workshop processes a case. */
public sealed interface RoutingAnswer {

  /** A workshop takes it. */
  record Workshop(RoutedPair pair) implements RoutingAnswer {}

  /**
   * More must be known.
   *
   * @param paramsNeeded never empty, sorted by their names in the contract
   */
  record NotEnoughData(List<RoutingParameter> paramsNeeded) implements RoutingAnswer {
    public NotEnoughData {
      paramsNeeded = List.copyOf(paramsNeeded);
    }
  }

  /** No workshop processes such a case. */
  record Nobody() implements RoutingAnswer {}

  /** A value was given that cannot be one. */
  record BadValue(InputFault fault) implements RoutingAnswer {}
}
