package io.hubconsole.desk.updates;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version such as {@code 1.4.0} or {@code 1.4.0-rc.1}, in the order of semantic versioning.
 *
 * @param numbers major, minor and patch
 * @param before parts of what comes before that version; empty for the version itself
 */
public record ProductVersion(List<BigInteger> numbers, List<String> before)
    implements Comparable<ProductVersion> {
  private static final int LONGEST = 64;
  private static final Pattern TEXT =
      Pattern.compile(
          "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

  public ProductVersion {
    numbers = List.copyOf(numbers);
    before = List.copyOf(before);
  }

  /** Reads it; empty where the text is none. */
  public static Optional<ProductVersion> read(String written) {
    Matcher text = TEXT.matcher(written);
    if (written.length() > LONGEST || !text.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProductVersion(
            List.of(number(text.group(1)), number(text.group(2)), number(text.group(3))),
            text.group(4) == null ? List.of() : List.of(text.group(4).split("\\."))));
  }

  private static BigInteger number(String digits) {
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** As it is shown. */
  public String text() {
    String main = numbers.get(0) + "." + numbers.get(1) + "." + numbers.get(2);
    return before.isEmpty() ? main : main + "-" + String.join(".", before);
  }

  @Override
  public int compareTo(ProductVersion other) {
    for (int at = 0; at < numbers.size(); at++) {
      int order = numbers.get(at).compareTo(other.numbers.get(at));
      if (order != 0) {
        return order;
      }
    }
    if (before.isEmpty() || other.before.isEmpty()) {
      return Boolean.compare(before.isEmpty(), other.before.isEmpty());
    }
    for (int at = 0; at < Math.min(before.size(), other.before.size()); at++) {
      int order = PARTS.compare(before.get(at), other.before.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(before.size(), other.before.size());
  }

  /** Numbers as such and before words. */
  private static final Comparator<String> PARTS =
      Comparator.<String, Boolean>comparing(part -> !part.matches("[0-9]+"))
          .thenComparing(
              (one, two) ->
                  one.matches("[0-9]+")
                      ? new BigInteger(one).compareTo(new BigInteger(two))
                      : one.compareTo(two));
}
