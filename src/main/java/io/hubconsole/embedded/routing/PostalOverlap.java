package io.hubconsole.embedded.routing;

import java.util.Optional;

/** What two tests for postal codes have in common. */
final class PostalOverlap {
  private PostalOverlap() {}

  /**
   * A pattern whose every code passes both; empty where no code does.
   *
   * <p>Where a prefix cuts a range of digits, the overlap is told as the range of digits that a
   * person expects, although a letter may sort between two digits.
   */
  static Optional<PostalPattern> of(PostalPattern one, PostalPattern other) {
    return switch (one) {
      case PostalPattern.Code(String code) ->
          other.matches(code) ? Optional.of(one) : Optional.empty();
      case PostalPattern.Prefix prefix ->
          switch (other) {
            case PostalPattern.Code _ -> of(other, one);
            case PostalPattern.Prefix also -> longer(prefix, also);
            case PostalPattern.Range range -> cut(range, prefix);
          };
      case PostalPattern.Range range ->
          switch (other) {
            case PostalPattern.Code _ -> of(other, one);
            case PostalPattern.Prefix prefix -> cut(range, prefix);
            case PostalPattern.Range also -> between(range, also.first(), also.last());
          };
    };
  }

  private static Optional<PostalPattern> longer(
      PostalPattern.Prefix one, PostalPattern.Prefix other) {
    if (one.prefix().startsWith(other.prefix())) {
      return Optional.of(one);
    }
    return other.prefix().startsWith(one.prefix()) ? Optional.of(other) : Optional.empty();
  }

  private static Optional<PostalPattern> cut(
      PostalPattern.Range range, PostalPattern.Prefix prefix) {
    int free = range.first().length() - prefix.prefix().length();
    if (free < 0) {
      return Optional.empty();
    }
    boolean digits =
        (prefix.prefix() + range.first() + range.last()).chars().allMatch(PostalOverlap::isDigit);
    return between(
        range,
        prefix.prefix() + (digits ? "0" : "-").repeat(free),
        prefix.prefix() + (digits ? "9" : "Z").repeat(free));
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<PostalPattern> between(
      PostalPattern.Range range, String least, String greatest) {
    if (least.length() != range.first().length()) {
      return Optional.empty();
    }
    String first = least.compareTo(range.first()) > 0 ? least : range.first();
    String last = greatest.compareTo(range.last()) < 0 ? greatest : range.last();
    // Not a code with a hyphen: 1-2 would be read as a range.
    if (first.equals(last) && first.indexOf('-') < 0) {
      return Optional.of(new PostalPattern.Code(first));
    }
    return first.compareTo(last) <= 0
        ? Optional.of(new PostalPattern.Range(first, last))
        : Optional.empty();
  }
}
