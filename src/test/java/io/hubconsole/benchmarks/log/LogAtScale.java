package io.hubconsole.benchmarks.log;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A log of any length, of rows of about 600 bytes over 90 days; the row of a number is the same
 * each time it is asked for. Ids and times go the same way, as in most logs, and suit everybody.
 */
final class LogAtScale {
  static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
  static final Duration LENGTH = Duration.ofDays(90);
  static final int PARTNER = 1;

  private static final List<String> TYPES =
      List.of(
          "fedexBooking",
          "smsGateway",
          "partsOrder",
          "insurerClaim",
          "partnerWebhook",
          "fedexBooking",
          "smsGateway",
          "partsOrder",
          "completedEmail",
          "warrantyLookup");
  private static final List<String> HOSTS =
      List.of("api.carrier.example", "sms.gateway.example", "parts.example:8443", "claims.example");
  private static final List<String> CITIES =
      List.of("Malmö", "Åre", "Växjö", "Oslo", "København", "Tampere", "Århus", "Tromsø");
  private static final List<String> STATES =
      List.of("delivered", "accepted", "queued", "delivered", "scheduled", "accepted");
  private static final List<String> FAULTS =
      List.of(
          "Connection timed out after %d ms",
          "The remote service answered %d Bad Gateway", "Unknown reference %d in the order");
  private static final List<String> SYLLABLES =
      List.of("ba", "do", "fu", "ge", "hi", "ka", "lo", "mu", "ne", "pi");

  /** One row of so many has a word that few rows have. */
  private static final int RARE_EVERY = 997;

  private final int rows;

  LogAtScale(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  private static SplittableRandom random(int number) {
    return new SplittableRandom(number * 0x9e3779b97f4a7c15L + 11);
  }

  Instant time(int number) {
    return END.minus(LENGTH).plusMillis((long) ((double) number / rows * LENGTH.toMillis()));
  }

  int cases() {
    return Math.max(1, rows / 8);
  }

  int caseOf(int number) {
    return 1 + (int) (number * 7919L % cases());
  }

  Position position(int number) {
    return new Position(time(number), number);
  }

  /** The n-th word that few rows have: about ten. */
  String rareWord(int n) {
    StringBuilder word = new StringBuilder("xy");
    int rest = n % rareWords();
    for (int i = 0; i < 6; i++) {
      word.append(SYLLABLES.get(rest % SYLLABLES.size()));
      rest /= SYLLABLES.size();
    }
    return word.toString();
  }

  private int rareWords() {
    return Math.max(1, rows / RARE_EVERY / 10);
  }

  /** Six characters out of the middle of that row's tracking number. */
  String partOfTracking(int number) {
    return tracking(number).substring(4, 10);
  }

  private static String tracking(int number) {
    return "%014x".formatted(random(number).nextLong() >>> 8);
  }

  /** The row of a number, from 1 to {@link #rows}. */
  ExternalRequest row(int number) {
    SplittableRandom random = random(number);
    String tracking = "%014x".formatted(random.nextLong() >>> 8);
    boolean failed = random.nextInt(25) == 0;
    String type = TYPES.get(random.nextInt(TYPES.size()));
    Instant time = time(number);
    return new ExternalRequest(
        number,
        type,
        failed ? RequestStatus.ERROR : RequestStatus.SUCCESS,
        "https://" + HOSTS.get(random.nextInt(HOSTS.size())) + "/v2/" + type + "/" + number,
        new RequestMeta(
            caseOf(number), new JsonText("{\"attempt\":" + (1 + random.nextInt(3)) + "}")),
        request(number, tracking, random),
        response(number, tracking, random),
        failed
            ? FAULTS.get(random.nextInt(FAULTS.size())).formatted(random.nextInt(100, 999))
            : null,
        time,
        time);
  }

  private static String request(int number, String tracking, SplittableRandom random) {
    return """
    {"orderReference":"SE-%d","trackingNumber":"%s","imei":"35%013d","customer":{"city":"%s",\
    "postalCode":"%05d","mobile":"+4670%07d"},"parcel":{"weight":%d,"insured":%s,"service":"express"}}\
    """
        .formatted(
            number,
            tracking,
            random.nextLong(1_000_000_000_000L),
            CITIES.get(random.nextInt(CITIES.size())),
            random.nextInt(10_000, 99_999),
            random.nextInt(10_000_000),
            random.nextInt(100, 3000),
            random.nextBoolean());
  }

  private String response(int number, String tracking, SplittableRandom random) {
    String note =
        number % RARE_EVERY == 0 ? rareWord(number / RARE_EVERY) : "handled without remarks";
    return """
    {"status":"%s","trackingNumber":"%s","depot":"Terminal %s","note":"%s",\
    "links":{"label":"https://labels.example/%s.pdf"},"seconds":%d}\
    """
        .formatted(
            STATES.get(random.nextInt(STATES.size())),
            tracking,
            CITIES.get(random.nextInt(CITIES.size())),
            note,
            tracking,
            random.nextInt(90));
  }
}
