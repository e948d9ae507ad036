package io.hubconsole.logindex;

import org.apache.lucene.util.BytesRef;

/** Where in a word a text is looked for. */
enum WordPlace {
  ANYWHERE,
  BEGIN,
  END;

  /** Whether a word has a text there. */
  boolean holds(BytesRef word, BytesRef text) {
    int last = word.length - text.length;
    return switch (this) {
      case BEGIN -> last >= 0 && isAt(word, text, 0);
      case END -> last >= 0 && isAt(word, text, last);
      case ANYWHERE -> {
        boolean found = false;
        for (int i = 0; i <= last && !found; i++) {
          found = isAt(word, text, i);
        }
        yield found;
      }
    };
  }

  private static boolean isAt(BytesRef word, BytesRef text, int place) {
    for (int i = 0; i < text.length; i++) {
      if (word.bytes[word.offset + place + i] != text.bytes[text.offset + i]) {
        return false;
      }
    }
    return true;
  }
}
