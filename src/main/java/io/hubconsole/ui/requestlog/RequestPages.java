package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * All rows that a filter found at one moment, newest first, read page by page as they are looked
 * at. Its size never changes, so nothing shown ever moves. For the UI thread.
 */
final class RequestPages extends ObservableListBase<LogSlot> {
  static final int PAGE = 100;

  /** Pages that are kept. */
  private static final int KEPT = 300;

  /** Pages asked for and not read yet; older wishes are given up, for they are out of sight. */
  private static final int WISHES = 4;

  private final int size;
  private final Reader reader;
  private final KnownPlaces places;
  private final Map<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> wishes = new ArrayDeque<>();
  private final Consumer<Exception> failed;
  private RunningTask reading = () -> {};
  private OptionalInt newAtTop = OptionalInt.empty();
  private boolean busy;
  private int lastWish;

  /** Reads rows off the UI thread and brings them back onto it. */
  interface Reader {
    RunningTask read(PageRequest page, Consumer<List<LogRow>> done, Consumer<Exception> failed);
  }

  /** Some slots of the list that are filled together. */
  private static final class Page {
    private final LogSlot[] slots;
    private int filled;

    Page(int first, int length) {
      slots = new LogSlot[length];
      for (int i = 0; i < length; i++) {
        slots[i] = new LogSlot(first + i);
      }
    }

    boolean isComplete() {
      return filled == slots.length;
    }
  }

  /**
   * A list whose first rows are read.
   *
   * @param failed takes what keeps a page from being read; {@link #retry} tries again
   */
  RequestPages(List<LogRow> first, long count, Reader reader, Consumer<Exception> failed) {
    this.size = (int) Math.min(Integer.MAX_VALUE, Math.max(count, first.size()));
    this.reader = reader;
    this.failed = failed;
    this.places = new KnownPlaces(size);
    fill(0, first);
  }

  /** Of a filter that finds nothing. */
  static RequestPages none() {
    return new RequestPages(List.of(), 0, (_, _, _) -> () -> {}, _ -> {});
  }

  /**
   * Tells that these rows go on with what is shown.
   *
   * @param newer how many of them, at the top, were not there before
   */
  RequestPages inPlaceOf(int newer) {
    newAtTop = OptionalInt.of(newer);
    return this;
  }

  /** How many rows at the top are new against what was shown; empty for other rows altogether. */
  OptionalInt newAtTop() {
    return newAtTop;
  }

  @Override
  public LogSlot get(int index) {
    Page page = page(index / PAGE);
    if (!page.isComplete()) {
      wish(index / PAGE);
    }
    return page.slots[index % PAGE];
  }

  @Override
  public int size() {
    return size;
  }

  /** Without reading the list through. */
  @Override
  public int indexOf(@Nullable Object slot) {
    return slot instanceof LogSlot known && known.index() < size ? known.index() : -1;
  }

  @Override
  public boolean contains(@Nullable Object slot) {
    return indexOf(slot) >= 0;
  }

  /** The position of the newest row; empty where there is none. */
  Optional<Position> newest() {
    return size == 0 ? Optional.empty() : get(0).row().map(LogRow::position);
  }

  /** Tells that so many rows, the oldest, are older than that moment: a place to read from. */
  void olderThan(Instant moment, long rows) {
    places.since((int) (size - Math.min(size, rows)), moment);
  }

  /** Reads on after a failure. */
  void retry() {
    readOn();
  }

  /** Wants nothing more. */
  void dispose() {
    reading.cancel();
    busy = true;
    wishes.clear();
  }

  private Page page(int number) {
    Page page = pages.get(number);
    if (page == null) {
      page = new Page(number * PAGE, Math.min(PAGE, size - number * PAGE));
      pages.put(number, page);
      forgetTheOldest();
    }
    return page;
  }

  private void forgetTheOldest() {
    var oldest = pages.keySet().iterator();
    while (pages.size() > KEPT && oldest.hasNext()) {
      int number = oldest.next();
      // The newest row says where new ones begin.
      if (number > 0) {
        oldest.remove();
      }
    }
  }

  private void wish(int number) {
    if (wishes.peekFirst() == null || !wishes.peekFirst().equals(number)) {
      wishes.remove(number);
      wishes.addFirst(number);
    }
    if (wishes.size() > WISHES) {
      wishes.removeLast();
    }
    readOn();
  }

  private void readOn() {
    while (!busy) {
      Integer number = wishes.peekFirst();
      if (number == null) {
        return;
      }
      if (page(number).isComplete()) {
        wishes.remove(number);
        lookAhead(number);
      } else {
        read(number);
      }
    }
  }

  /** The neighbours of a page are read before they come into sight. */
  private void lookAhead(int number) {
    int next = number >= lastWish ? number + 1 : number - 1;
    boolean far = Math.abs(number - lastWish) > 1;
    lastWish = number;
    if (!far && wishes.isEmpty() && next >= 0 && next * PAGE < size && !page(next).isComplete()) {
      read(next);
    }
  }

  private void read(int number) {
    int from = number * PAGE;
    KnownPlaces.Step step = places.towards(from, Math.min(size, from + PAGE));
    busy = true;
    reading =
        reader.read(
            step.page(),
            rows -> {
              busy = false;
              take(step, rows);
            },
            failure -> {
              busy = false;
              failed.accept(failure);
            });
  }

  private void take(KnownPlaces.Step step, List<LogRow> rows) {
    // Newer rows than this list's stand before its first; a short answer ends at the step's end.
    int first =
        step.page() instanceof PageRequest.NewerThan
            ? step.first() + step.limit() - rows.size()
            : step.first();
    fill(first, rows);
    if (rows.size() < Math.min(step.limit(), size - step.first())) {
      // Rows have gone since: what is wished for may not be there, and is not asked for again.
      wishes.clear();
    }
    readOn();
  }

  private void fill(int first, List<LogRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      int index = first + i;
      if (index < 0 || index >= size) {
        continue;
      }
      Page page = page(index / PAGE);
      LogSlot slot = page.slots[index % PAGE];
      if (slot.row().isEmpty()) {
        page.filled++;
      }
      slot.fill(rows.get(i));
      if (index % PAGE == PAGE - 1 || i == rows.size() - 1) {
        places.behind(index, rows.get(i));
      }
    }
    if (!rows.isEmpty() && first > 0) {
      places.before(first, rows.getFirst());
    }
  }
}
