package io.hubconsole.hub;

/** The lists that routing parameters choose from. */
public enum ReferenceKind {
  MANUFACTURER(RoutingParameter.MANUFACTURER),
  PRODUCT_TYPE(RoutingParameter.PRODUCT_TYPE),
  SERVICE_TYPE(RoutingParameter.SERVICE_TYPE),
  SERVICE_LOCATION(RoutingParameter.SERVICE_LOCATION);

  private final RoutingParameter parameter;

  ReferenceKind(RoutingParameter parameter) {
    this.parameter = parameter;
  }

  /** The parameter that these items are values of. */
  public RoutingParameter parameter() {
    return parameter;
  }
}
