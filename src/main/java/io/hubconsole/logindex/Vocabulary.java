package io.hubconsole.logindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * All words of the log, so that those are found that have a text within them. There are some
 * hundred thousand however long the log is: codes are not among them.
 *
 * <p>Each takes about thirty bytes of memory, so two million of them 60 MB. Of a log that has more,
 * none are held. What was found for a text is remembered as numbers of four bytes, for the last 64
 * texts and 32768 words each, which is 8 MB at most. Whatever is beyond that is looked for among
 * the terms of the index, by {@link WordsQuery}.
 */
final class Vocabulary {
  private static final int MOST_WORDS = 2_000_000;
  private static final int MOST_FOUND = 1 << 15;
  private static final int REMEMBERED = 64;

  private final int mostWords;
  private final int mostFound;
  private final Set<Object> known = new HashSet<>();
  private final Map<Searched, Found> remembered = new Remembered();
  private BytesRefHash words = new BytesRefHash();
  private boolean tooMany;

  Vocabulary() {
    this(MOST_WORDS, MOST_FOUND);
  }

  /**
   * An empty one.
   *
   * @param mostWords how many words it holds at most
   * @param mostFound how many it tells of one text at most
   */
  Vocabulary(int mostWords, int mostFound) {
    this.mostWords = mostWords;
    this.mostFound = mostFound;
  }

  /** Takes in the words of those parts of an index that it has not seen. */
  synchronized void learn(IndexReader reader) throws IOException {
    Set<Object> now = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Object key = leaf.reader().getCoreCacheHelper().getKey();
      now.add(key);
      Terms terms = known.contains(key) ? null : leaf.reader().terms(LogFields.WORD);
      if (terms != null) {
        learn(terms);
      }
    }
    known.clear();
    known.addAll(now);
  }

  private void learn(Terms terms) throws IOException {
    TermsEnum all = terms.iterator();
    for (BytesRef word = all.next(); word != null && !tooMany; word = all.next()) {
      words.add(word);
      if (words.size() > mostWords) {
        tooMany = true;
        words = new BytesRefHash();
        remembered.clear();
      }
    }
  }

  /**
   * The words that have a text in that place; empty where those, or all words, are more than are
   * held.
   */
  synchronized Optional<List<BytesRef>> with(String text, WordPlace place) {
    if (tooMany) {
      return Optional.empty();
    }
    Found found = remembered.computeIfAbsent(new Searched(text, place), _ -> new Found());
    found.look(new BytesRef(text), place);
    return found.size > mostFound ? Optional.empty() : Optional.of(found.words());
  }

  private record Searched(String text, WordPlace place) {}

  /** The texts that were searched for last. */
  private static final class Remembered extends LinkedHashMap<Searched, Found> {
    private static final long serialVersionUID = 1;
    private static final float LOAD = 0.75f;

    Remembered() {
      super(REMEMBERED, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Searched, Found> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** The words that were found for a text, by their numbers, as far as they were looked through. */
  private final class Found {
    private int[] numbers = {};
    private int size;
    private int seen;

    void look(BytesRef text, WordPlace place) {
      BytesRef word = new BytesRef();
      for (; seen < words.size() && size <= mostFound; seen++) {
        words.get(seen, word);
        if (place.holds(word, text)) {
          add(seen);
        }
      }
    }

    private void add(int number) {
      if (size == mostFound) {
        // That many, and more: which they are is no longer of use.
        numbers = new int[0];
      } else {
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, Math.max(4, size * 2));
        }
        numbers[size] = number;
      }
      size++;
    }

    List<BytesRef> words() {
      List<BytesRef> found = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        found.add(words.get(numbers[i], new BytesRef()));
      }
      return found;
    }
  }
}
