package io.hubconsole.logindex;

import io.hubconsole.logindex.SearchedWord.Piece;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a word or phrase of a search into what the index can tell of it. */
final class WordQueries {
  /** Of one piece; more would tell little more, and Lucene takes 1024 clauses in all. */
  private static final int MOST_GRAMS = 20;

  /** Of a piece that is not alone, and pieces of one word: the rows themselves tell the rest. */
  private static final int MOST_BESIDE = 4;

  private final Vocabulary vocabulary;

  WordQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What the index can tell of a word.
   *
   * @param sure finds rows that have it
   * @param possible finds all rows that have it, and others perhaps
   * @param doubt finds those of them, among others, that may have it though that is not sure
   */
  record Told(Query sure, Query possible, Query doubt) {}

  Told of(SearchedWord word) {
    List<Told> told = word.spellings().stream().map(this::spelling).toList();
    if (told.size() == 1) {
      return told.getFirst();
    }
    return new Told(
        any(told.stream().map(Told::sure).toList()),
        any(told.stream().map(Told::possible).toList()),
        any(told.stream().map(Told::doubt).toList()));
  }

  private Told spelling(String spelling) {
    List<Piece> pieces = SearchedWord.pieces(spelling);
    if (pieces.size() == 1 && pieces.getFirst().text().equals(spelling)) {
      return one(spelling);
    }
    // What stands between the pieces is in no index: the rows themselves tell.
    Query possible = all(longest(pieces).map(this::part).toList());
    return new Told(MatchNoDocsQuery.INSTANCE, possible, possible);
  }

  private Told one(String piece) {
    if (!TextPieces.isWord(piece)) {
      return piece.length() <= TextTerms.GRAM
          ? exact(gram(piece))
          : codes(begun(piece), grams(piece, MOST_GRAMS));
    }
    Query inWords = words(piece, WordPlace.ANYWHERE);
    return piece.length() <= TextTerms.GRAM
        ? exact(any(List.of(inWords, gram(piece))))
        : words(inWords, grams(piece, MOST_GRAMS));
  }

  private static Told exact(Query query) {
    return new Told(query, query, MatchNoDocsQuery.INSTANCE);
  }

  private static Told codes(Query begun, Query grams) {
    return new Told(begun, grams, grams);
  }

  /** What is not in a word may be in a code; of these there are few where words are looked for. */
  private static Told words(Query inWords, Query grams) {
    return new Told(inWords, any(List.of(inWords, grams)), grams);
  }

  /** Finds all rows with a piece of a longer word, and others perhaps. */
  private Query part(Piece piece) {
    String text = piece.text();
    if (!TextPieces.isWord(text)) {
      boolean whole = piece.begins() && piece.ends() && text.length() <= TextTerms.LONGEST_CODE;
      return whole ? new TermQuery(new Term(LogFields.CODE, text)) : grams(text, MOST_BESIDE);
    }
    if (piece.begins() && piece.ends()) {
      return new TermQuery(new Term(LogFields.WORD, text));
    }
    return any(
        List.of(
            words(text, piece.begins() ? WordPlace.BEGIN : WordPlace.END),
            grams(text, MOST_BESIDE)));
  }

  private Query words(String text, WordPlace place) {
    return vocabulary
        .with(text, place)
        .map(WordQueries::words)
        .orElseGet(() -> new WordsQuery(text, place));
  }

  /** How many rows have one word is written in the index; those with many must be gone through. */
  private static Query words(List<BytesRef> words) {
    return words.size() == 1
        ? new TermQuery(new Term(LogFields.WORD, words.getFirst()))
        : new TermInSetQuery(LogFields.WORD, words);
  }

  private static Query begun(String code) {
    return code.length() > TextTerms.LONGEST_CODE
        ? MatchNoDocsQuery.INSTANCE
        : new PrefixQuery(
            new Term(LogFields.CODE, code), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** Finds rows with a code that has those characters: three at most. */
  private static Query gram(String few) {
    Term term = new Term(LogFields.GRAM, few);
    return few.length() == TextTerms.GRAM
        ? new TermQuery(term)
        : new PrefixQuery(term, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /**
   * Finds rows with codes that have every three of its characters, or so many threes of them; four
   * where they are digits.
   */
  private static Query grams(String text, int most) {
    if (text.length() <= TextTerms.GRAM) {
      return gram(text);
    }
    int last = text.length() - TextTerms.GRAM;
    int count = Math.min(last + 1, most);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    IntStream.range(0, count)
        .map(place -> place * last / (count - 1))
        .mapToObj(from -> part(text, from))
        .distinct()
        .forEach(part -> all.add(new TermQuery(part), Occur.FILTER));
    return new ConstantScoreQuery(all.build());
  }

  private static Term part(String text, int from) {
    int four = Math.min(from, text.length() - TextTerms.DIGITS);
    return TextTerms.areDigits(text, four)
        ? new Term(LogFields.DIGITS, text.substring(four, four + TextTerms.DIGITS))
        : new Term(LogFields.GRAM, text.substring(from, from + TextTerms.GRAM));
  }

  /** The longest pieces tell most. */
  private static Stream<Piece> longest(List<Piece> pieces) {
    return pieces.stream()
        .distinct()
        .sorted(Comparator.comparingInt((Piece piece) -> piece.text().length()).reversed())
        .limit(MOST_BESIDE);
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  private static Query all(List<Query> queries) {
    if (queries.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.FILTER));
    return new ConstantScoreQuery(all.build());
  }
}
