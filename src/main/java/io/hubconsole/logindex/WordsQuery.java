package io.hubconsole.logindex;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * Finds rows with words that have a text in a place, by going through all words of the index: some
 * ten million in a second. For what {@link Vocabulary} does not hold.
 */
final class WordsQuery extends MultiTermQuery {
  private final BytesRef text;
  private final WordPlace place;

  WordsQuery(String text, WordPlace place) {
    super(LogFields.WORD, CONSTANT_SCORE_BLENDED_REWRITE);
    this.text = new BytesRef(text);
    this.place = place;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new Words(terms.iterator());
  }

  /** The words that have it. */
  private final class Words extends FilteredTermsEnum {
    Words(TermsEnum all) {
      super(all, false);
    }

    @Override
    protected AcceptStatus accept(BytesRef word) {
      return place.holds(word, text) ? AcceptStatus.YES : AcceptStatus.NO;
    }
  }

  @Override
  public String toString(String field) {
    return LogFields.WORD + ":" + place + ":" + text.utf8ToString();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordsQuery query && text.equals(query.text) && place == query.place;
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + place.hashCode();
  }
}
