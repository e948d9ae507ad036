package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.rows.MetaValues.MetaValue;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

/** Makes the documents of rows; by one thread, which gives each away before the next. */
final class RowDocuments {
  private final TextTerms texts = new TextTerms();
  private final MetaValues metas;

  RowDocuments(MetaValues metas) {
    this.metas = metas;
  }

  Document of(IndexedRow row) {
    ExternalRequest request = row.request();
    Document document = new Document();
    addNumbers(document, row);
    add(document, LogFields.TYPE, request.type());
    add(document, LogFields.STATUS, request.status().word());
    if (request.url() != null) {
      addUrl(document, request.url());
    }
    metas.of(request.meta()).forEach(value -> addMeta(document, value));
    texts.clear();
    texts.add(request.url());
    texts.add(request.request());
    texts.add(request.response());
    texts.add(request.message());
    document.add(new Field(LogFields.WORD, texts.words(), LogFields.TERMS));
    document.add(new Field(LogFields.CODE, texts.codes(), LogFields.TERMS));
    document.add(new Field(LogFields.GRAM, texts.grams(), LogFields.TERMS));
    document.add(new Field(LogFields.DIGITS, texts.digits(), LogFields.TERMS));
    return document;
  }

  private static void addNumbers(Document document, IndexedRow row) {
    long id = row.request().id();
    long at = row.request().createdAt().toEpochMilli();
    document.add(new NumericDocValuesField(LogFields.ID, id));
    document.add(new LongPoint(LogFields.ID, id));
    document.add(new NumericDocValuesField(LogFields.AT, at));
    document.add(new LongPoint(LogFields.AT, at));
    int caseId = row.request().meta().caseId();
    document.add(new IntPoint(LogFields.CASE_NUMBER, caseId));
    add(document, LogFields.CASE, Integer.toString(caseId));
    row.partnerId()
        .ifPresent(partner -> add(document, LogFields.PARTNER, Integer.toString(partner)));
    row.serviceProviderId()
        .ifPresent(provider -> add(document, LogFields.PROVIDER, Integer.toString(provider)));
  }

  private static void addUrl(Document document, String url) {
    add(document, LogFields.URL, url);
    Optional<String> host = LogFields.host(url);
    if (host.isPresent()) {
      String bare = LogFields.withoutPort(host.get());
      add(document, LogFields.HOST, bare);
      if (!bare.equals(host.get())) {
        add(document, LogFields.HOST, host.get());
      }
    }
  }

  private static void addMeta(Document document, MetaValue value) {
    addTerm(document, LogFields.META, LogFields.meta(value.path(), value.text()));
    value
        .number()
        .map(number -> LogFields.meta(value.path(), number.toPlainString()))
        .ifPresent(term -> addTerm(document, LogFields.META_NUMBER, term));
  }

  private static void add(Document document, String field, String value) {
    addTerm(document, field, LogFields.term(value));
  }

  private static void addTerm(Document document, String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }
}
