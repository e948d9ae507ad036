package io.hubconsole.logindex;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds rows with a number in their meta that fulfils something, by going through all numbers that
 * stand under that key.
 */
final class MetaNumberQuery extends MultiTermQuery {
  private final BytesRef begin;
  private final Predicate<BigDecimal> wanted;

  MetaNumberQuery(String path, Predicate<BigDecimal> wanted) {
    super(LogFields.META_NUMBER, CONSTANT_SCORE_BLENDED_REWRITE);
    this.begin = new BytesRef(LogFields.metaBegin(path));
    this.wanted = wanted;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return new Numbers(terms.iterator());
  }

  /** The terms that fulfil it. */
  private final class Numbers extends FilteredTermsEnum {
    Numbers(TermsEnum all) {
      super(all);
      setInitialSeekTerm(begin);
    }

    @Override
    protected AcceptStatus accept(BytesRef term) {
      if (!StringHelper.startsWith(term, begin)) {
        return AcceptStatus.END;
      }
      String number =
          new BytesRef(term.bytes, term.offset + begin.length, term.length - begin.length)
              .utf8ToString();
      return wanted.test(new BigDecimal(number)) ? AcceptStatus.YES : AcceptStatus.NO;
    }
  }

  @Override
  public String toString(String field) {
    return LogFields.META_NUMBER + ":" + begin.utf8ToString();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetaNumberQuery query
        && begin.equals(query.begin)
        && wanted.equals(query.wanted);
  }

  @Override
  public int hashCode() {
    return begin.hashCode();
  }
}
