package io.hubconsole.hub;

import java.util.Optional;
import java.util.UUID;

/**
 * What to look for among cases; an empty search finds all.
 *
 * @param text words or parts of one, and phrases in quotes, each of which must stand in the case's
 *     number, guid, order reference, names, addresses, email addresses, phones, model or serial
 *     number; see {@link SearchWords}
 */
public record CaseSearch(
    String text,
    Optional<UUID> guid,
    Optional<Integer> id,
    Optional<String> currentStatus,
    Optional<TimeRange> createdAt) {
  public static final CaseSearch ALL = ofText("");

  public static CaseSearch ofText(String text) {
    return new CaseSearch(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
