package io.hubconsole.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How other programs name a case: {@code hubconsole://case/} and its guid. */
final class CaseLink {
  /** The option that a link among the words stands for. */
  static final String OPTION = "--case";

  private static final String SCHEME = "hubconsole:";
  private static final Pattern LINK =
      Pattern.compile(
          "hubconsole://case/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/?",
          Pattern.CASE_INSENSITIVE);

  private CaseLink() {}

  /** The guid that the link names; empty where it is no such link. */
  static Optional<UUID> read(String link) {
    Matcher whole = LINK.matcher(link);
    return whole.matches() ? Optional.of(UUID.fromString(whole.group(1))) : Optional.empty();
  }

  /** Whether a word is of that scheme, link or not. */
  static boolean isMeant(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith(SCHEME);
  }

  /** The words with a link at their end, as a desktop gives it, turned into its option. */
  static String[] asOption(String... words) {
    String[] turned = words.clone();
    int last = words.length - 1;
    if (last >= 0 && isMeant(words[last])) {
      turned[last] = OPTION + "=" + words[last];
    }
    return turned;
  }
}
