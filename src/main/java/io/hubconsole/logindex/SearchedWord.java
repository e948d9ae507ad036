package io.hubconsole.logindex;

import io.hubconsole.hub.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A word or phrase of a search, folded: a row is found that has it anywhere in one of its texts.
 *
 * @param spellings how it may stand in a text
 */
record SearchedWord(List<String> spellings) {
  SearchedWord {
    spellings = List.copyOf(spellings);
  }

  static SearchedWord of(String word) {
    // Signs that are folded away may have stood between two spaces.
    String folded = FoldedText.spaced(FoldedText.of(word));
    return new SearchedWord(
        FoldedText.isNorthern(folded)
            ? List.of(folded, FoldedText.doubled(folded))
            : List.of(folded));
  }

  private boolean isPhrase() {
    return spellings.getFirst().indexOf(' ') >= 0;
  }

  /** Whether it stands in a folded text, with any space where it has one. */
  boolean isIn(String folded) {
    String text = isPhrase() ? FoldedText.spaced(folded) : folded;
    return stands(text)
        || (FoldedText.isNorthern(text)
            && (stands(FoldedText.bare(text)) || stands(FoldedText.doubled(text))));
  }

  private boolean stands(String text) {
    return spellings.stream().anyMatch(text::contains);
  }

  /** The pieces of a spelling, each of letters and digits alone. */
  static List<Piece> pieces(String spelling) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < spelling.length()) {
      int to = TextPieces.end(spelling, from);
      if (to > from) {
        pieces.add(new Piece(spelling.substring(from, to), from > 0, to < spelling.length()));
      }
      from = Math.max(to, from + 1);
    }
    return pieces;
  }

  /**
   * A piece of a word.
   *
   * @param begins whether nothing of a text's own piece may stand before it
   * @param ends whether nothing may stand behind it
   */
  record Piece(String text, boolean begins, boolean ends) {}
}
