package io.hubconsole.logindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.IdBetween;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is looked for, the index finds what going through all rows finds. */
@Execution(ExecutionMode.CONCURRENT)
class LogIndexTest {
  private static final int ROWS = 400;

  /** What the index alone cannot tell. */
  private static final RequestFilter UNSURE = RequestFilter.ALL.withCommonSearch("\"one two\"");

  private final MetaValues metas = new MetaValues(new ContractJson());
  private final Map<Long, IndexedRow> rows = new TreeMap<>();
  private LogIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LogIndex.open(new ByteBuffersDirectory(), metas);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<ExternalRequest> stored(List<Long> ids) {
    return ids.stream().map(rows::get).filter(Objects::nonNull).map(IndexedRow::request).toList();
  }

  /** In several parts, some of whose rows are replaced later. */
  private void fill(RandomRows random, Random chance) throws IOException {
    for (long id = 1; id <= ROWS; id++) {
      IndexedRow row = random.row(id);
      rows.put(id, row);
      index.add(row);
      if (chance.nextInt(60) == 0) {
        index.refresh();
      }
      if (chance.nextInt(20) == 0) {
        long changed = 1L + chance.nextInt((int) id);
        IndexedRow other = random.row(changed);
        rows.put(changed, other);
        index.replace(other);
      }
    }
    index.refresh();
  }

  private List<ExternalRequest> expected(Owner owner, RequestFilter filter) {
    PlainLogSearch plain = new PlainLogSearch(metas);
    return rows.values().stream()
        .filter(row -> plain.holds(row, owner, filter))
        .map(IndexedRow::request)
        .sorted(
            Comparator.comparing(ExternalRequest::createdAt)
                .thenComparingLong(ExternalRequest::id)
                .reversed())
        .toList();
  }

  private void assertFound(Owner owner, RequestFilter filter, Random chance) throws IOException {
    List<ExternalRequest> expected = expected(owner, filter);
    int offset = chance.nextInt(5);
    RequestPage page = index.find(owner, filter, new PageRequest.Offset(offset, 10), this::stored);
    assertThat(ids(page.rows()))
        .as("%s %s", owner, filter)
        .isEqualTo(ids(expected).stream().skip(offset).limit(10).toList());
    assertThat(page.count()).as("%s %s", owner, filter).hasValue(expected.size());
    assertThat(walk(owner, filter, 1 + chance.nextInt(40)).equals(expected)).isTrue();
    assertThat(walkBack(owner, filter, 1 + chance.nextInt(40)).equals(expected)).isTrue();
    for (HistogramInterval interval : HistogramInterval.values()) {
      assertThat(index.histogram(owner, filter, interval, this::stored))
          .as("%s %s", owner, filter)
          .isEqualTo(buckets(expected, interval));
    }
  }

  private static List<Long> ids(List<ExternalRequest> rows) {
    return rows.stream().map(ExternalRequest::id).toList();
  }

  private List<ExternalRequest> walk(Owner owner, RequestFilter filter, int limit)
      throws IOException {
    List<ExternalRequest> walked = new ArrayList<>();
    List<ExternalRequest> some =
        index.find(owner, filter, PageRequest.first(limit), this::stored).rows();
    while (!some.isEmpty()) {
      walked.addAll(some);
      PageRequest older = new PageRequest.OlderThan(some.getLast().position(), limit);
      some = index.find(owner, filter, older, this::stored).rows();
    }
    return walked;
  }

  private List<ExternalRequest> walkBack(Owner owner, RequestFilter filter, int limit)
      throws IOException {
    List<ExternalRequest> walked = new ArrayList<>();
    Position from = new Position(RandomRows.BEGIN.minusSeconds(1), 0);
    List<ExternalRequest> some;
    do {
      PageRequest newer = new PageRequest.NewerThan(from, limit);
      some = index.find(owner, filter, newer, this::stored).rows();
      walked.addAll(0, some);
      from = some.isEmpty() ? from : some.getFirst().position();
    } while (!some.isEmpty());
    return walked;
  }

  private static List<HistogramBucket> buckets(
      List<ExternalRequest> found, HistogramInterval interval) {
    long seconds = interval.length().toSeconds();
    Function<ExternalRequest, Instant> begin =
        row ->
            Instant.ofEpochSecond(
                Math.floorDiv(row.createdAt().getEpochSecond(), seconds) * seconds);
    return new TreeMap<>(found.stream().collect(Collectors.groupingBy(begin)))
        .entrySet().stream()
            .map(
                bucket -> {
                  long failed =
                      bucket.getValue().stream()
                          .filter(row -> row.status() == RequestStatus.ERROR)
                          .count();
                  return new HistogramBucket(
                      bucket.getKey(), bucket.getValue().size() - failed, failed);
                })
            .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void itFindsWhatGoingThroughAllRowsFinds(int seed) throws IOException {
    Random chance = new Random(seed);
    RandomRows random = new RandomRows(chance);
    fill(random, chance);
    RandomFilters filters = new RandomFilters(random, chance);
    for (int i = 0; i < 150; i++) {
      assertFound(filters.owner(), filters.filter(), chance);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 1000})
  void itFindsTheSameWhereItHoldsFewWords(int held) throws IOException {
    index.close();
    index = LogIndex.open(new ByteBuffersDirectory(), metas, new Vocabulary(20 * held, held));
    Random chance = new Random(held);
    RandomRows random = new RandomRows(chance);
    fill(random, chance);
    RandomFilters filters = new RandomFilters(random, chance);
    for (int i = 0; i < 40; i++) {
      assertFound(filters.owner(), filters.filter(), chance);
    }
  }

  @Test
  void aLongPartOfTheLogIsWalkedBothWays() throws IOException {
    Random chance = new Random(5);
    RandomRows random = new RandomRows(chance);
    for (long id = 1; id <= 4000; id++) {
      rows.put(id, random.row(id));
    }
    for (IndexedRow row : rows.values()) {
      index.add(row);
    }
    index.refresh();
    for (RequestFilter filter :
        List.of(
            RequestFilter.ALL,
            RequestFilter.ALL.and(new StatusIs(RequestStatus.ERROR)),
            RequestFilter.ALL.and(new IdBetween(Optional.of(3990L), Optional.empty())),
            RequestFilter.ALL.withCommonSearch("\"timeout out\""))) {
      List<ExternalRequest> expected = expected(new Owner.Anyone(), filter);
      assertThat(walk(new Owner.Anyone(), filter, 100).equals(expected)).isTrue();
      assertThat(walkBack(new Owner.Anyone(), filter, 100).equals(expected)).isTrue();
    }
  }

  /** Rows that only the store can tell of, each of so many characters. */
  private void fillUnsure(int count, int length) throws IOException {
    RandomRows random = new RandomRows(new Random(3));
    String text = "one two " + ".".repeat(length);
    for (long id = 1; id <= count; id++) {
      IndexedRow row = random.row(id);
      ExternalRequest like = row.request();
      ExternalRequest request =
          new ExternalRequest(
              id,
              like.type(),
              like.status(),
              null,
              like.meta(),
              text,
              null,
              null,
              like.createdAt(),
              like.updatedAt());
      rows.put(id, new IndexedRow(request, row.partnerId(), row.serviceProviderId()));
    }
    for (IndexedRow row : rows.values()) {
      index.add(row);
    }
    index.refresh();
  }

  @Test
  void longRowsAreReadFewAtATime() throws IOException {
    fillUnsure(40, 1 << 20);
    List<Integer> asked = new ArrayList<>();
    RowSource source =
        ids -> {
          asked.add(ids.size());
          return stored(ids);
        };
    RequestPage page = index.find(new Owner.Anyone(), UNSURE, PageRequest.first(10), source);
    assertThat(page.count()).hasValue(40);
    assertThat(index.histogram(new Owner.Anyone(), UNSURE, HistogramInterval.DAY, source))
        .isNotEmpty();
    assertThat(asked).allMatch(size -> size <= 8);
  }

  @Test
  void shortRowsAreReadManyAtATime() throws IOException {
    fillUnsure(2000, 10);
    List<Integer> asked = new ArrayList<>();
    RowSource source =
        ids -> {
          asked.add(ids.size());
          return stored(ids);
        };
    assertThat(index.histogram(new Owner.Anyone(), UNSURE, HistogramInterval.DAY, source))
        .isNotEmpty();
    assertThat(asked).hasSizeLessThan(10);
  }

  @Test
  void aSearchEndsWhereItsThreadIsInterrupted() throws IOException {
    fillUnsure(50, 10);
    RowSource interrupting =
        ids -> {
          Thread.currentThread().interrupt();
          return stored(ids);
        };
    for (PageRequest page : List.of(PageRequest.first(30), PageRequest.first(1))) {
      assertThatThrownBy(() -> index.find(new Owner.Anyone(), UNSURE, page, interrupting))
          .isInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThatThrownBy(
            () -> index.histogram(new Owner.Anyone(), UNSURE, HistogramInterval.DAY, interrupting))
        .isInstanceOf(ClosedByInterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(walk(new Owner.Anyone(), UNSURE, 7)).hasSize(50);
  }

  @Test
  void aRowThatTheStoreNoLongerHasIsPassedOver() throws IOException {
    Random chance = new Random(7);
    fill(new RandomRows(chance), chance);
    rows.keySet().removeIf(id -> id % 3 == 0);
    List<ExternalRequest> found =
        index
            .find(new Owner.Anyone(), RequestFilter.ALL, PageRequest.first(100), this::stored)
            .rows();
    assertThat(found).isEqualTo(expected(new Owner.Anyone(), RequestFilter.ALL).subList(0, 100));
  }
}
