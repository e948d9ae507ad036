package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of few different words, times and values, so that much is found and much is equal. */
final class RandomRows {
  static final Instant BEGIN = Instant.parse("2026-11-23T22:58:00Z");

  static final List<String> PIECES =
      List.of(
          "timeout",
          "Timeouts",
          "out",
          "OUT",
          "gateway",
          "åre",
          "åreröd",
          "aareroed",
          "Malmö",
          "malmo",
          "Århus",
          "aarhus",
          "RØD",
          "rod",
          "roed",
          "Café",
          "cafe\u0301",
          "färg",
          "fa\u0308rg",
          "ærlig",
          "i",
          "T4711",
          "t47112",
          "4711",
          "47",
          "7",
          "0800-4711",
          "490154203237518",
          "15420323",
          "490154203237518".repeat(3),
          "４７１１２",
          "3f2a9c1e",
          "3F2A",
          "a1b2c3d4e5f6",
          "x".repeat(33),
          "x1".repeat(21),
          "😀",
          "日本",
          "\u0000",
          "%",
          "_",
          "!");

  static final List<String> BETWEEN = List.of(" ", "-", ".", "/", "\":\"", ", ", "", " \n ");

  private final RandomGenerator random;

  RandomRows(RandomGenerator random) {
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Nullable String text() {
    return random.nextInt(6) == 0 ? null : words(random.nextInt(6));
  }

  String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> one(PIECES) + one(BETWEEN))
        .collect(Collectors.joining());
  }

  /** A word as someone may look for it: part of one, or several that stand side by side. */
  String searched() {
    String words = words(1 + random.nextInt(2)).strip();
    int from = random.nextInt(Math.max(1, words.length() / 2));
    int to = from + random.nextInt(words.length() - from + 1);
    String part = words.substring(from, to);
    boolean cut =
        !part.isEmpty()
            && (Character.isLowSurrogate(part.charAt(0))
                || Character.isHighSurrogate(part.charAt(part.length() - 1)));
    return cut ? words : part;
  }

  IndexedRow row(long id) {
    Instant at = BEGIN.plusMillis(random.nextInt(200) * 50_000L);
    ExternalRequest request =
        new ExternalRequest(
            id,
            one(List.of("booking", "track", "completedEmail")),
            random.nextInt(4) == 0 ? RequestStatus.ERROR : RequestStatus.SUCCESS,
            url(),
            new RequestMeta(7000 + random.nextInt(5), new JsonText(meta())),
            text(),
            text(),
            text(),
            at,
            at);
    return new IndexedRow(
        request,
        OptionalInt.of(1 + random.nextInt(2)),
        random.nextBoolean() ? OptionalInt.of(9) : OptionalInt.empty());
  }

  @Nullable String url() {
    return one(
        Arrays.asList(
            null,
            "https://api.example/v1/" + one(PIECES),
            "HTTP://API.example:8080?x=1",
            "https://api.example.org",
            "http://[::1]:8080/x",
            "https://[::1]",
            "ftp://api.example/",
            "no url at all"));
  }

  String meta() {
    return one(
        List.of(
            "{}",
            "{\"n\":5,\"deep\":{\"s\":\"x\"}}",
            "{\"n\":\"5\"}",
            "{\"n\":-12.5,\"deep.s\":\"y\"}",
            "{\"n\":100000000000000000000,\"s\":\"b\"}",
            "{\"n\":null,\"s\":\"c\"}"));
  }
}
