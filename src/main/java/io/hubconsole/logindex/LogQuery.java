package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a filter looks for, as far as the index can tell.
 *
 * @param sure finds rows for which the filter holds
 * @param possible finds all of them, and others perhaps
 * @param doubt finds, among others, those of which it is not sure
 * @param words the words and phrases that tell of those
 */
record LogQuery(Query sure, Query possible, Query doubt, List<SearchedWord> words) {
  LogQuery {
    words = List.copyOf(words);
  }

  /** What one query finds for certain. */
  static LogQuery exact(Query query) {
    return new LogQuery(query, query, MatchNoDocsQuery.INSTANCE, List.of());
  }

  static LogQuery of(List<Query> conditions, List<SearchedWord> words, WordQueries queries) {
    List<WordQueries.Told> told = words.stream().map(queries::of).toList();
    List<Query> sure = new ArrayList<>(conditions);
    told.forEach(word -> sure.add(word.sure()));
    List<Query> possible = new ArrayList<>(conditions);
    told.forEach(word -> possible.add(word.possible()));
    return new LogQuery(
        all(sure), all(possible), any(told.stream().map(WordQueries.Told::doubt).toList()), words);
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.stream()
        .filter(query -> !query.equals(MatchNoDocsQuery.INSTANCE))
        .forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  static Query all(List<Query> queries) {
    if (queries.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.FILTER));
    return all.build();
  }

  boolean isExact() {
    return sure.equals(possible);
  }

  /** Finds the rows that must be looked at; goes through those in doubt, and not through all. */
  Query unsure() {
    return isExact()
        ? MatchNoDocsQuery.INSTANCE
        : new BooleanQuery.Builder()
            .add(possible, Occur.FILTER)
            .add(doubt, Occur.FILTER)
            .add(sure, Occur.MUST_NOT)
            .build();
  }

  /** Whether all words stand in a row's texts. */
  boolean holdsFor(ExternalRequest row) {
    List<String> texts =
        Stream.of(row.url(), row.request(), row.response(), row.message())
            .filter(text -> text != null)
            .map(FoldedText::of)
            .toList();
    return words.stream().allMatch(word -> texts.stream().anyMatch(word::isIn));
  }
}
