package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.FoldedText;
import io.hubconsole.hub.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the words of a search stand in a text, as the log finds them: any part of a word, whatever
 * its case and accents, northern letters also without their marks or spelt of old.
 */
public final class FoundWords {
  /** Of no search. */
  public static final FoundWords NONE = new FoundWords(List.of());

  /** More in one text are not told. */
  private static final int MOST = 10_000;

  private final List<List<String>> words;

  private FoundWords(List<List<String>> words) {
    this.words = words;
  }

  /** The words and phrases of a search. */
  public static FoundWords of(String search) {
    return new FoundWords(SearchWords.in(search).stream().map(FoundWords::spellings).toList());
  }

  /** How a word may stand in a text. */
  private static List<String> spellings(String word) {
    String folded = FoldedText.spaced(FoldedText.of(word));
    return FoldedText.isNorthern(folded)
        ? List.of(folded, FoldedText.doubled(folded))
        : List.of(folded);
  }

  /**
   * A place of a text, in its own characters.
   *
   * @param to the first character behind it
   */
  public record Place(int from, int to) {}

  /** Where they stand, in order; places may overlap. Takes as long as the text is. */
  public List<Place> in(String text) {
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Integer, Integer> found = new TreeMap<>();
    PlacedText folded = PlacedText.folded(text);
    for (PlacedText variant : variants(folded)) {
      PlacedText spaced = isAnyPhrase() ? variant.spaced() : variant;
      for (List<String> spellings : words) {
        for (String spelling : spellings) {
          find(spelling, isPhrase(spelling) ? spaced : variant, found);
        }
      }
    }
    List<Place> places = new ArrayList<>();
    found.forEach((from, to) -> places.add(new Place(from, to)));
    return places;
  }

  private static List<PlacedText> variants(PlacedText folded) {
    return folded.isNorthern() ? List.of(folded, folded.bare(), folded.doubled()) : List.of(folded);
  }

  private boolean isAnyPhrase() {
    return words.stream().anyMatch(spellings -> isPhrase(spellings.getFirst()));
  }

  private static boolean isPhrase(String spelling) {
    return spelling.indexOf(' ') >= 0;
  }

  private static void find(String spelling, PlacedText text, Map<Integer, Integer> found) {
    int at = spelling.isEmpty() ? -1 : text.indexOf(spelling, 0);
    while (at >= 0 && found.size() < MOST) {
      int end = at + spelling.length();
      found.merge(text.from(at), text.to(end - 1), Math::max);
      at = text.indexOf(spelling, end);
    }
  }
}
