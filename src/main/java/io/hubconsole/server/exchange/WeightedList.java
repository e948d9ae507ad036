package io.hubconsole.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A header of the {@code Accept} family: words with weights.
 *
 * @param words the heaviest first, as they came among equals; unwanted ones have weight 0
 */
record WeightedList(List<Word> words) {

  /**
   * One of them.
   *
   * @param word in lower case, without parameters
   * @param weight 0 to 1
   */
  record Word(String word, double weight) {}

  static WeightedList of(String header) {
    List<Word> words = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      String[] pieces = part.split(";", -1);
      String word = pieces[0].strip().toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        words.add(new Word(word, weight(pieces)));
      }
    }
    words.sort(Comparator.comparingDouble(Word::weight).reversed());
    return new WeightedList(List.copyOf(words));
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (piece.matches("q\\s*=\\s*[01](\\.\\d{0,10})?")) {
        return Math.min(1, Double.parseDouble(piece.substring(piece.indexOf('=') + 1).strip()));
      }
    }
    return 1;
  }

  /** The weight of the first of those words that is named: the closest goes first. */
  double weightOf(String... closestFirst) {
    for (String wanted : closestFirst) {
      for (Word word : words) {
        if (word.word().equals(wanted)) {
          return word.weight();
        }
      }
    }
    return 0;
  }
}
