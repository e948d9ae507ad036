package io.hubconsole.embedded.store.workspace;

import java.util.Arrays;
import java.util.Optional;

/** What a workspace file holds, in the order in which rows refer to earlier ones. */
public enum WorkspaceKind {
  MANUFACTURERS("manufacturers", 1),
  SERVICE_TYPES("serviceTypes", 1),
  PRODUCT_TYPES("productTypes", 1),
  SERVICE_LOCATIONS("serviceLocations", 1),
  SERVICE_PARTNERS("servicePartners", 1),
  SERVICE_PROVIDERS("serviceProviders", 1),
  SERVICE_PARTNER_COMPETENCES("servicePartnerCompetences", 2),
  SERVICE_PROVIDER_COMPETENCES("serviceProviderCompetences", 2),
  ACCESS_TOKENS("accessTokens", 2),
  CASES("cases", 2),
  REQUESTS("requests", 3);

  /** How many stages there are. */
  static final int STAGES = 3;

  private final String wireName;
  private final int stage;

  WorkspaceKind(String wireName, int stage) {
    this.wireName = wireName;
    this.stage = stage;
  }

  /** Its name in the workspace document, and that of its file in a folder. */
  public String wireName() {
    return wireName;
  }

  /** Rows refer only to rows of a lower stage: writing stage by stage needs no other order. */
  int stage() {
    return stage;
  }

  static Optional<WorkspaceKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(name)).findFirst();
  }
}
