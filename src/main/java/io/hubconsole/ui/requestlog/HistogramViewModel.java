package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Counts over time of what the filter finds, and the way into a stretch of it and back. */
final class HistogramViewModel {
  private final HubSession session;
  private final FilterViewModel filter;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<HistogramBars> bars =
      new ReadOnlyObjectWrapper<>(HistogramBars.none());
  private final ReadOnlyStringWrapper instead;
  private final ReadOnlyBooleanWrapper canZoomOut = new ReadOnlyBooleanWrapper();
  private final Deque<Optional<TimeRange>> wider = new ArrayDeque<>();
  private RunningTask question = () -> {};
  private Counted counted = (_, _, _) -> {};
  private Optional<RequestFilter> last = Optional.empty();
  private boolean outdated;

  HistogramViewModel(
      HubSession session, FilterViewModel filter, Texts texts, Consumer<Exception> faults) {
    this.session = session;
    this.filter = filter;
    this.texts = texts;
    this.faults = faults;
    this.instead = new ReadOnlyStringWrapper(texts.get("histogram.counting"));
  }

  /** Takes what the hub counted. */
  interface Counted {
    void take(RequestFilter filter, List<HistogramBucket> buckets, HistogramInterval interval);
  }

  private record Counts(HistogramInterval interval, List<HistogramBucket> buckets) {

    /** Days first, which tell the span; then as fine as that allows. */
    static Counts of(ServiceOrderHub hub, RequestFilter wanted) {
      Optional<TimeRange> limits = limitsOf(wanted);
      Optional<Duration> told = limits.flatMap(Counts::span);
      if (told.isPresent()) {
        HistogramInterval interval = HistogramBars.intervalOf(told.get());
        return new Counts(interval, hub.histogram(wanted, interval));
      }
      List<HistogramBucket> days = hub.histogram(wanted, HistogramInterval.DAY);
      if (days.isEmpty()) {
        return new Counts(HistogramInterval.DAY, days);
      }
      Instant end = days.getLast().from().plus(HistogramInterval.DAY.length());
      HistogramInterval interval =
          HistogramBars.intervalOf(Duration.between(days.getFirst().from(), end));
      return interval == HistogramInterval.DAY
          ? new Counts(interval, days)
          : new Counts(interval, hub.histogram(wanted, interval));
    }

    private static Optional<Duration> span(TimeRange range) {
      return range
          .after()
          .flatMap(after -> range.before().map(before -> Duration.between(after, before)));
    }
  }

  private static Optional<TimeRange> limitsOf(RequestFilter filter) {
    return filter.conditions().stream()
        .filter(CreatedBetween.class::isInstance)
        .map(condition -> ((CreatedBetween) condition).range())
        .findFirst();
  }

  void onCounted(Counted receiver) {
    counted = receiver;
  }

  /** Counts what that filter finds. */
  void count(RequestFilter wanted) {
    question.cancel();
    if (limitsOf(wanted).isEmpty()) {
      // Nothing is wider than all of it.
      wider.clear();
      canZoomOut.set(false);
    }
    question =
        session.ask(
            hub -> Counts.of(hub, wanted),
            answer -> take(wanted, answer),
            fault -> failed(wanted, fault));
  }

  /** The hub is back: what was counted from memory, or could not be, is counted anew. */
  void refresh(RequestFilter wanted) {
    if (outdated) {
      count(wanted);
    }
  }

  private void take(RequestFilter wanted, Answer<Counts> answer) {
    outdated = answer.provenance().isRemembered();
    Counts counts = answer.value();
    last = Optional.of(wanted);
    instead.set("");
    TimeRange limits = limitsOf(wanted).orElse(new TimeRange(Optional.empty(), Optional.empty()));
    bars.set(HistogramBars.of(counts.buckets(), counts.interval(), limits));
    counted.take(wanted, counts.buckets(), counts.interval());
  }

  private void failed(RequestFilter wanted, Exception fault) {
    switch (fault) {
      case HubException.NotOffered _ -> {
        bars.set(HistogramBars.none());
        instead.set(texts.get("histogram.notOffered"));
      }
      // The list says what keeps the hub from answering; the last bars stay where they still fit.
      case HubException _ -> {
        outdated = true;
        if (!last.equals(Optional.of(wanted))) {
          bars.set(HistogramBars.none());
          instead.set(texts.get("histogram.notCounted"));
        }
      }
      default -> faults.accept(fault);
    }
  }

  /** Narrows the filter to the time of some bars. */
  void zoomTo(int one, int other) {
    HistogramBars shown = bars.get();
    if (shown.bars().isEmpty()) {
      return;
    }
    int last = shown.bars().size() - 1;
    int first = Math.clamp(Math.min(one, other), 0, last);
    int end = Math.clamp(Math.max(one, other), 0, last);
    Optional<TimeRange> before = limitsOf(filter.filterProperty().get());
    filter.limitTime(Optional.of(shown.range(first, end)));
    wider.push(before);
    canZoomOut.set(true);
  }

  /** Goes back to the stretch of time before the last zoom, or to all of it. */
  void zoomOut() {
    Optional<TimeRange> before = wider.isEmpty() ? Optional.empty() : wider.pop();
    canZoomOut.set(!wider.isEmpty());
    filter.limitTime(before);
  }

  /** The counts in a sentence, for who cannot see them. */
  String summary(TimeWords words) {
    HistogramBars shown = bars.get();
    if (shown.bars().isEmpty()) {
      return texts.get("histogram.none");
    }
    HistogramBar worst =
        shown.bars().stream()
            .max(java.util.Comparator.comparingLong(HistogramBar::error))
            .orElseThrow();
    return texts.get(
        "histogram.summary",
        shown.success(),
        shown.error(),
        words.moment(shown.bars().getFirst().from(), shown.interval()),
        words.moment(shown.bars().getLast().from(), shown.interval()),
        words.moment(worst.from(), shown.interval()),
        worst.error());
  }

  ReadOnlyObjectProperty<HistogramBars> barsProperty() {
    return bars.getReadOnlyProperty();
  }

  /** What is told where there are no counts; empty where there are. */
  ReadOnlyStringProperty insteadProperty() {
    return instead.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canZoomOutProperty() {
    return canZoomOut.getReadOnlyProperty();
  }

  void dispose() {
    question.cancel();
  }
}
