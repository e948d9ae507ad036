package io.hubconsole.embedded.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A time when an integration did nothing but fail, and callers tried again and again.
 *
 * @param message what every failed call said
 * @param calls how many calls were made beside the usual ones
 */
record Incident(
    Integration integration, Instant start, Duration length, String message, int calls) {

  /** An outage of a host, a deploy that broke a type, and a certificate that had run out. */
  static List<Incident> before(Instant now) {
    return List.of(
        new Incident(
            Integration.ofType(Integration.PARCELS),
            now.minus(Duration.ofDays(9)).minus(Duration.ofMinutes(95)),
            Duration.ofMinutes(40),
            "Connection timed out after 10000 ms",
            480),
        new Incident(
            Integration.ofType(Integration.CLAIMS),
            now.minus(Duration.ofDays(3)).minus(Duration.ofMinutes(310)),
            Duration.ofHours(3),
            "400 Bad Request: element 'DefectCode' is missing",
            420),
        new Incident(
            Integration.ofType(Integration.REPAIRS),
            now.minus(Duration.ofMinutes(190)),
            Duration.ofMinutes(25),
            "401 Unauthorized: the session token has expired",
            150));
  }

  boolean covers(Integration called, Instant time) {
    return called.equals(integration) && !time.isBefore(start) && time.isBefore(start.plus(length));
  }
}
