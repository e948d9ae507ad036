package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.ServiceCase;

/** One row of a workspace. */
public sealed interface WorkspaceRow {

  /** An entry of a list. */
  record ListItem(ReferenceKind kind, ReferenceCatalog.Item item) implements WorkspaceRow {}

  /** Who books repairs. */
  record Partner(ReferenceCatalog.Partner partner) implements WorkspaceRow {}

  /** Who carries them out. */
  record Provider(ReferenceCatalog.Provider provider) implements WorkspaceRow {}

  /** What a partner may book. */
  record OfPartner(PartnerCompetence competence) implements WorkspaceRow {}

  /** What a workshop takes on. */
  record OfProvider(ProviderCompetence competence) implements WorkspaceRow {}

  /** What lets a program in. */
  record Token(AccessToken token) implements WorkspaceRow {}

  /** A case. */
  record Case(ServiceCase serviceCase) implements WorkspaceRow {}

  /** A logged call; its id is {@link #NEW_ID} where the hub is to give one. */
  record Request(ExternalRequest request) implements WorkspaceRow {}

  /** The id of a row that has none yet. */
  long NEW_ID = 0;
}
