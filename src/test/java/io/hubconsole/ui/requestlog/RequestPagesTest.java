package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every row once, in order, however the list is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class RequestPagesTest {
  private static final int ROWS = 20_000;

  private final List<Long> expected = new ArrayList<>();
  private FilledHub hub;

  @BeforeAll
  void fill(@TempDir Path folder) {
    hub = new FilledHub(folder, ROWS);
    for (int offset = 0; offset < ROWS; offset += PageRequest.MOST) {
      hub.hub()
          .findRequests(RequestFilter.ALL, new PageRequest.Offset(offset, PageRequest.MOST))
          .rows()
          .forEach(row -> expected.add(row.id()));
    }
    assertThat(expected).hasSize(ROWS).doesNotHaveDuplicates();
  }

  @AfterAll
  void close() {
    hub.close();
  }

  /** The tests of this class may run side by side: each keeps what it asked. */
  private RequestPages pages(List<PageRequest> asked) {
    RequestPage first =
        hub.hub().findRequests(RequestFilter.ALL, PageRequest.first(RequestPages.PAGE));
    return new RequestPages(
        first.rows().stream().map(LogRow::of).toList(),
        first.count().orElseThrow(),
        (page, done, _) -> {
          asked.add(page);
          done.accept(
              hub.hub().findRequests(RequestFilter.ALL, page).rows().stream()
                  .map(LogRow::of)
                  .toList());
          return () -> {};
        },
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private void check(RequestPages pages, int index) {
    assertThat(pages.get(index).row().orElseThrow().id())
        .as("row %d", index)
        .isEqualTo(expected.get(index));
  }

  @Test
  void downFromTheNewest() {
    List<PageRequest> asked = new ArrayList<>();
    RequestPages pages = pages(asked);
    assertThat(pages).hasSize(ROWS);
    for (int i = 0; i < ROWS; i++) {
      check(pages, i);
    }
  }

  @Test
  void upFromTheOldest() {
    List<PageRequest> asked = new ArrayList<>();
    RequestPages pages = pages(asked);
    for (int i = ROWS - 1; i >= 0; i--) {
      check(pages, i);
    }
    assertThat(asked).noneMatch(PageRequest.Offset.class::isInstance);
  }

  @Test
  void theOldestAtOnce() {
    List<PageRequest> asked = new ArrayList<>();
    RequestPages pages = pages(asked);
    check(pages, ROWS - 1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void anywhereWithoutKnowingPlaces() {
    List<PageRequest> asked = new ArrayList<>();
    RequestPages pages = pages(asked);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      check(pages, random.nextInt(ROWS));
    }
  }

  @Test
  void anywhereFromCountsOverTime() {
    List<PageRequest> asked = new ArrayList<>();
    RequestPages pages = pages(asked);
    long older = 0;
    for (HistogramBucket bucket : hub.hub().histogram(RequestFilter.ALL, HistogramInterval.HOUR)) {
      pages.olderThan(bucket.from(), older);
      older += bucket.success() + bucket.error();
    }
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      int before = asked.size();
      check(pages, random.nextInt(ROWS));
      assertThat(asked.size() - before).as("questions for one page").isLessThanOrEqualTo(3);
    }
    for (int i = 0; i < ROWS; i++) {
      check(pages, i);
    }
  }
}
