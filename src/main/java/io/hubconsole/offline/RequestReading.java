package io.hubconsole.offline;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.offline.cache.LogMemory;
import io.hubconsole.offline.cache.Remembered;
import io.hubconsole.offline.line.WatchedLine;
import io.hubconsole.offline.sync.RequestSync;
import java.util.List;
import java.util.Optional;

/**
 * The request log: from here once it is here as a whole. Until then, the hub is asked for what may
 * be missing, and while it is away, what is known is told: {@link io.hubconsole.hub.LogSync} says
 * whether that is all.
 */
final class RequestReading {
  private final Asking asking;
  private final LogMemory log;
  private final RequestSync sync;
  private final WatchedLine line;

  RequestReading(Asking asking, LogMemory log, RequestSync sync, WatchedLine line) {
    this.asking = asking;
    this.log = log;
    this.sync = sync;
    this.line = line;
  }

  Dated<RequestPage> find(RequestFilter filter, PageRequest page) {
    awaitNews();
    Optional<Remembered<RequestPage>> here =
        log.whole(filter, page).or(() -> log.newestPart(filter, page));
    return here.isPresent() && isAllowed()
        ? asking.dated(here.get())
        : asking.ask(
            hub -> hub.findRequests(filter, page),
            (found, _) -> log.keep(found.rows()),
            () -> log.known(filter, page));
  }

  Dated<List<HistogramBucket>> histogram(RequestFilter filter, HistogramInterval interval) {
    awaitNews();
    Optional<Remembered<List<HistogramBucket>>> here = log.wholeHistogram(filter, interval);
    return here.isPresent() && isAllowed()
        ? asking.dated(here.get())
        : asking.ask(
            hub -> hub.histogram(filter, interval),
            (_, _) -> {},
            () -> log.knownHistogram(filter, interval));
  }

  /** While the hub answers, what it was just told to do is seen in its log. */
  private void awaitNews() {
    if (line.connection().isPresent()) {
      var _ = sync.awaitNews(Asking.PATIENCE);
    }
  }

  private boolean isAllowed() {
    return line.refusal().isEmpty();
  }
}
