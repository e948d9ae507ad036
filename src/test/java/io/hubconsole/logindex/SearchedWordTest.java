package io.hubconsole.logindex;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.FoldedText;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index is sure of, the text itself affirms; what that affirms, the index finds. */
@Execution(ExecutionMode.CONCURRENT)
class SearchedWordTest {
  private static final List<String> LETTERS =
      List.of(
          "å", "ä", "ö", "æ", "Ø", "aa", "ae", "oe", "a", "o", "r", "r", "d", "é", "7", "-", " ");
  private static final int TEXTS = 300;

  private final Random random = new Random(11);

  private String written(int letters) {
    return IntStream.range(0, letters)
        .mapToObj(_ -> LETTERS.get(random.nextInt(LETTERS.size())))
        .collect(Collectors.joining());
  }

  private static IndexedRow row(long id, String text) {
    ExternalRequest request =
        new ExternalRequest(
            id,
            "booking",
            RequestStatus.SUCCESS,
            null,
            new RequestMeta(7000, new JsonText("{}")),
            text,
            null,
            null,
            RandomRows.BEGIN,
            RandomRows.BEGIN);
    return new IndexedRow(request, OptionalInt.empty(), OptionalInt.empty());
  }

  private static void index(Directory directory, List<String> texts) throws IOException {
    RowDocuments documents = new RowDocuments(new MetaValues(new ContractJson()));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      for (String text : texts) {
        writer.addDocument(documents.of(row(1, text)));
      }
    }
  }

  private static BitSet found(IndexSearcher searcher, Query query) throws IOException {
    BitSet found = new BitSet();
    for (ScoreDoc hit : searcher.search(query, TEXTS).scoreDocs) {
      found.set(hit.doc);
    }
    return found;
  }

  private static boolean isWithin(BitSet few, BitSet many) {
    BitSet beyond = (BitSet) few.clone();
    beyond.andNot(many);
    return beyond.isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void whatIsSureIsAffirmedAndWhatIsAffirmedIsPossible(int held) throws IOException {
    List<String> texts = IntStream.range(0, TEXTS).mapToObj(_ -> written(9)).toList();
    List<String> folded = texts.stream().map(FoldedText::of).toList();
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, texts);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Vocabulary vocabulary = new Vocabulary(held, held);
        vocabulary.learn(reader);
        WordQueries queries = new WordQueries(vocabulary);
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 1000; i++) {
          String written = written(1 + random.nextInt(5)).strip();
          SearchedWord word = SearchedWord.of(written);
          WordQueries.Told told = queries.of(word);
          BitSet affirmed = new BitSet();
          IntStream.range(0, TEXTS).filter(n -> word.isIn(folded.get(n))).forEach(affirmed::set);
          assertThat(isWithin(found(searcher, told.sure()), affirmed)).as(written).isTrue();
          assertThat(isWithin(affirmed, found(searcher, told.possible()))).as(written).isTrue();
        }
      }
    }
  }

  @Test
  void northernLettersStandForWhatIsTypedForThem() {
    assertThat(SearchedWord.of("åreröd").isIn(FoldedText.of("Åreroed"))).isTrue();
    assertThat(SearchedWord.of("åreröd").isIn(FoldedText.of("AAREROED"))).isTrue();
    assertThat(SearchedWord.of("arerod").isIn(FoldedText.of("Åreröd"))).isTrue();
    assertThat(SearchedWord.of("åreröd").isIn(FoldedText.of("arerod"))).isFalse();
  }

  @Test
  void aPhraseStandsAsItIsWithAnySpace() {
    SearchedWord phrase = SearchedWord.of("Parcel lockér");
    assertThat(phrase.isIn(FoldedText.of("one parcel \n Locker"))).isTrue();
    assertThat(phrase.isIn(FoldedText.of("parcel, locker"))).isFalse();
    assertThat(phrase.isIn(FoldedText.of("locker parcel"))).isFalse();
  }
}
