package io.hubconsole.logindex;

import io.hubconsole.rows.StorableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the index, and how values are written into them. */
final class LogFields {
  /** Of what the fields are: an index with another number is made anew. */
  static final String VERSION = "2";

  static final String ID = "id";

  /** Milliseconds since 1970. */
  static final String AT = "at";

  static final String TYPE = "type";
  static final String STATUS = "status";
  static final String URL = "url";
  static final String HOST = "host";
  static final String CASE = "case";
  static final String CASE_NUMBER = "caseNumber";
  static final String PARTNER = "partner";
  static final String PROVIDER = "provider";

  /** A key of meta, a zero, and its value. */
  static final String META = "meta";

  /** The same of values that are numbers, as long ones without an exponent. */
  static final String META_NUMBER = "metaNumber";

  static final String WORD = "word";
  static final String CODE = "code";

  /** Three characters of a code. */
  static final String GRAM = "gram";

  /** Four of a code that are all digits. */
  static final String DIGITS = "digits";

  /** As the rows are read: the newest first, and within a millisecond the highest id. */
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(AT, SortField.Type.LONG, true),
          new SortField(ID, SortField.Type.LONG, true));

  static final FieldType TERMS = terms();

  /** Lucene keeps no longer terms than 32766 bytes. */
  private static final int LONGEST = 8000;

  private LogFields() {}

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** A value as a term; of one that is too long, its beginning and its hash. */
  static String term(String value) {
    return shortened(StorableText.of(value));
  }

  private static String shortened(String stored) {
    return stored.length() <= LONGEST ? stored : stored.substring(0, LONGEST) + hash(stored);
  }

  static String meta(String path, String value) {
    return shortened(metaBegin(path) + StorableText.of(value));
  }

  /** How all terms of that key begin. */
  static String metaBegin(String path) {
    return StorableText.of(path) + '\0';
  }

  /** What comes right behind all terms of that key. */
  static String metaEnd(String path) {
    return StorableText.of(path) + '\u0001';
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** What stands between the scheme of a url, and whoever calls, and its path. */
  static Optional<String> host(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int begin = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    return begin < 0
        ? Optional.empty()
        : Optional.of(withoutUser(upTo(lower.substring(begin), "/?#")));
  }

  private static String withoutUser(String authority) {
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  /** A host without the port; an address in brackets has colons of its own. */
  static String withoutPort(String host) {
    int closing = host.startsWith("[") ? host.indexOf(']') : 0;
    return host.substring(0, Math.max(0, closing))
        + upTo(host.substring(Math.max(0, closing)), ":");
  }

  private static String upTo(String text, String ends) {
    int end = 0;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }
}
