package io.hubconsole.benchmarks.log;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.embedded.store.workspace.WorkspaceWriter;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product's own hub in a folder, asked as its screens ask it. */
final class ProductLog implements LogContender {
  private final RequestRows rows = new RequestRows(new ContractJson());
  private final HubInstance hub;
  private @Nullable LogAtScale loaded;
  private @Nullable ServiceOrderHub asked;

  ProductLog(Path folder) {
    this.hub = HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, Clock.systemUTC());
  }

  @Override
  public void prepare(LogAtScale log) throws InterruptedException {
    loaded = log;
    awaitIndex();
  }

  @Override
  public void load(LogAtScale log) {
    hub.database()
        .write(
            handle -> {
              try (WorkspaceWriter writer = new WorkspaceWriter(handle, new ContractJson())) {
                writer.reserveRequestIds(log.rows());
                writer.add(
                    new WorkspaceRow.Partner(
                        new ReferenceCatalog.Partner(LogAtScale.PARTNER, "Shop", true)));
                writer.finish();
              }
              return true;
            });
    for (int from = 1; from <= log.rows(); from += BATCH) {
      List<OwnedRequest> some =
          IntStream.range(from, Math.min(log.rows() + 1, from + BATCH))
              .mapToObj(number -> new OwnedRequest(log.row(number), LogAtScale.PARTNER, null))
              .toList();
      hub.database()
          .write(
              handle -> {
                rows.insert(handle, some);
                return true;
              });
    }
  }

  private void awaitIndex() throws InterruptedException {
    ServiceOrderHub view = hub.openFor(hub.lowestPartner().orElseThrow());
    asked = view;
    while (true) {
      try {
        var _ = view.findRequests(RequestFilter.ALL, PageRequest.first(1));
        return;
      } catch (HubException.Unavailable beingMade) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  /** The hub as the caller sees whose rows all are; the log is loaded. */
  ServiceOrderHub view() {
    return Objects.requireNonNull(asked);
  }

  @Override
  public List<Long> answer(LogQuestion question) {
    RequestFilter filter = filter(question);
    ServiceOrderHub view = view();
    return switch (question.wanted()) {
      case PAGE ->
          view.findRequests(filter, page(question)).rows().stream()
              .map(ExternalRequest::id)
              .toList();
      case COUNT -> List.of(view.findRequests(filter, PageRequest.first(1)).count().orElseThrow());
      case HISTOGRAM ->
          view.histogram(filter, LogQuestion.HOUR).stream()
              .flatMap(
                  bucket ->
                      Stream.of(bucket.from().getEpochSecond(), bucket.success(), bucket.error()))
              .toList();
    };
  }

  /** How many rows are written a second, from now on beside those that were loaded. */
  double writes(boolean searched) throws Exception {
    LogQuestion.Kind[] kinds = LogQuestion.Kind.values();
    return new LogWrites(hub.database(), rows, scale())
        .perSecond(
            n -> {
              if (searched) {
                var _ = answer(kinds[n % kinds.length].question(scale(), n));
              } else {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
              }
            });
  }

  private PageRequest page(LogQuestion question) {
    Position from =
        question.before().isPresent()
            ? scale().position(question.before().getAsInt())
            : new Position(LogAtScale.END.plus(Duration.ofDays(1)), Long.MAX_VALUE);
    return new PageRequest.OlderThan(from, LogQuestion.PAGE);
  }

  private LogAtScale scale() {
    return Objects.requireNonNull(loaded);
  }

  private static RequestFilter filter(LogQuestion question) {
    RequestFilter filter = RequestFilter.ALL;
    if (question.type().isPresent()) {
      filter = filter.and(new RequestFilter.TypeIs(question.type().get(), Sense.ONLY));
    }
    if (question.failed()) {
      filter = filter.and(new RequestFilter.StatusIs(RequestStatus.ERROR));
    }
    if (question.since().isPresent()) {
      // Neither end belongs to a range.
      filter =
          filter.and(
              new RequestFilter.CreatedBetween(
                  new TimeRange(
                      Optional.of(question.since().get().minusMillis(1)), Optional.empty())));
    }
    if (question.caseId().isPresent()) {
      filter =
          filter.and(
              new RequestFilter.MetaIs(
                  "caseId", Integer.toString(question.caseId().getAsInt()), Sense.ONLY));
    }
    return question.text().map(filter::withCommonSearch).orElse(filter);
  }

  @Override
  public void close() {
    if (asked != null) {
      asked.close();
    }
    hub.close();
  }
}
