package io.hubconsole.desk.outbox;

import java.util.Optional;

/**
 * What one drain came to.
 *
 * @param hub the hub's place
 * @param left how many still wait
 * @param fault why nothing could be tried, in a sentence; empty where it was
 */
public record DrainReport(
    String hub, int sent, int refused, int unknown, int left, Optional<String> fault) {

  /** A hub that could not be asked. */
  public static DrainReport notTried(String hub, int left, String fault) {
    return new DrainReport(hub, 0, 0, 0, left, Optional.of(fault));
  }
}
