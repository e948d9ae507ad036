package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import java.util.OptionalInt;

/**
 * A row for the index.
 *
 * @param partnerId the partner of its case, where rows are looked for by owner
 * @param serviceProviderId the provider, as well
 */
public record IndexedRow(
    ExternalRequest request, OptionalInt partnerId, OptionalInt serviceProviderId) {}
