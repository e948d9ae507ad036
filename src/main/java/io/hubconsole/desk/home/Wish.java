package io.hubconsole.desk.home;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a later console asks of the one that has the home: to come to the front.
 *
 * @param caseGuid the case to show there
 */
public record Wish(Optional<UUID> caseGuid) {
  /** To come to the front as it is. */
  public static final Wish PLAIN = new Wish(Optional.empty());

  private static final Pattern TEXT =
      Pattern.compile("raise (\\S+?)(?: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

  /** A wish as it was said, with the secret that came with it. */
  record Said(String secret, Wish wish) {}

  /** The line that says it. */
  String said(String secret) {
    return "raise " + secret + caseGuid.map(guid -> " " + guid).orElse("");
  }

  /** Understands such a line; empty for any other. */
  static Optional<Said> understood(String line) {
    Matcher whole = TEXT.matcher(line);
    return whole.matches()
        ? Optional.of(
            new Said(
                whole.group(1),
                new Wish(Optional.ofNullable(whole.group(2)).map(UUID::fromString))))
        : Optional.empty();
  }
}
