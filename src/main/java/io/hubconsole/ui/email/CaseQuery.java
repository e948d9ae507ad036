package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Recognised;
import io.hubconsole.hub.CaseSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is typed or pasted, as searches of which the first that finds anything is the answer.
 *
 * @param words what was looked for, short enough to be shown
 */
record CaseQuery(String words, List<CaseSearch> searches) {
  private static final int WORDS = 8;
  private static final int LENGTH = 200;
  private static final int NUMBERS = 3;
  private static final int SHOWN = 60;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  CaseQuery {
    searches = List.copyOf(searches);
  }

  /** Reads a text of any length; empty where it is blank. */
  static Optional<CaseQuery> of(String text) {
    // A paste of any size costs no more than what can be recognised in it.
    String read = text.substring(0, Math.min(text.length(), Recognised.LONGEST));
    List<String> words = Arrays.stream(BLANKS.split(read)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String line = String.join(" ", words);
    return Optional.of(
        new CaseQuery(
            line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line, searches(line, words)));
  }

  private static List<CaseSearch> searches(String line, List<String> words) {
    List<CaseSearch> searches = new ArrayList<>();
    List<CaseSearch> asWords = new ArrayList<>();
    for (Recognised known : Recognised.in(line)) {
      switch (known) {
        case Recognised.Guid(UUID guid) -> {
          return List.of(ofGuid(guid));
        }
        case Recognised.CaseNumber(int number) -> searches.add(ofNumber(number));
        case Recognised.EmailAddress(String address) -> asWords.add(CaseSearch.ofText(address));
        case Recognised.PostalCode _ -> {
          // Words find it, among the addresses.
        }
      }
    }
    if (words.size() <= WORDS && line.length() <= LENGTH) {
      searches.add(CaseSearch.ofText(line));
    }
    searches.addAll(asWords);
    if (words.size() > 1) {
      searches.addAll(numbersWithin(line));
    }
    if (searches.isEmpty()) {
      String first = words.stream().limit(WORDS).collect(Collectors.joining(" "));
      searches.add(CaseSearch.ofText(first.substring(0, Math.min(first.length(), LENGTH))));
    }
    return searches;
  }

  /** The numbers that stand in a pasted sentence and may be a case's. */
  private static List<CaseSearch> numbersWithin(String line) {
    return NO_DIGITS
        .splitAsStream(line)
        .filter(digits -> digits.length() >= 3 && digits.length() <= 9)
        .distinct()
        .limit(NUMBERS)
        .map(digits -> ofNumber(Integer.parseInt(digits)))
        .toList();
  }

  private static CaseSearch ofGuid(UUID guid) {
    return new CaseSearch(
        "", Optional.of(guid), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static CaseSearch ofNumber(int number) {
    return new CaseSearch(
        "", Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty());
  }
}
