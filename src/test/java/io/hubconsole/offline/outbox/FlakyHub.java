package io.hubconsole.offline.outbox;

import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A real hub to which the way is bad: what happens to the next writes is said beforehand, and after
 * that each is done.
 */
final class FlakyHub implements ServiceOrderHub {
  private final ServiceOrderHub hub;
  private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
  private final Queue<Optional<String>> keys = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger mostOfACase = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile boolean keepsKeys = true;
  private volatile Duration slowness = Duration.ZERO;
  private volatile CountDownLatch gateBefore = new CountDownLatch(0);
  private volatile Optional<HubException> readsFail = Optional.empty();

  FlakyHub(ServiceOrderHub hub) {
    this.hub = hub;
  }

  /** What happens to a write on its way. */
  interface Fate {
    <T> T meet(Supplier<T> write);
  }

  /** The hub is away. */
  static final class Away implements Fate {
    @Override
    public <T> T meet(Supplier<T> write) {
      throw new HubException.Unavailable("The hub is away.", new IOException("refused"));
    }
  }

  /** It is done, and the answer does not come back. */
  static final class AnswerLost implements Fate {
    @Override
    public <T> T meet(Supplier<T> write) {
      throw new HubException.OutcomeUnknown(
          "No answer came.", new IOException("reset after " + write.get()));
    }
  }

  /** It does not arrive, and nobody can tell. */
  static final class OrderLost implements Fate {
    @Override
    public <T> T meet(Supplier<T> write) {
      throw new HubException.OutcomeUnknown("No answer came.", new IOException("reset"));
    }
  }

  /** The hub says something of its own. */
  record Says(HubException fault) implements Fate {
    @Override
    public <T> T meet(Supplier<T> write) {
      throw fault;
    }
  }

  /** What happens to the next writes, in their order. */
  void next(Fate... given) {
    fates.addAll(List.of(given));
  }

  /** Tells, or no longer tells, that it keeps keys; then keys do not reach it either. */
  void keepKeys(boolean keep) {
    keepsKeys = keep;
  }

  void beSlow(Duration perWrite) {
    slowness = perWrite;
  }

  /** From now on writes stall on their way, until they are let go. */
  CountDownLatch stall() {
    CountDownLatch gate = new CountDownLatch(1);
    gateBefore = gate;
    return gate;
  }

  /** From now on nothing can be read. */
  void failReads(HubException fault) {
    readsFail = Optional.of(fault);
  }

  /** Something is done while the next reading is under way. */
  void whileReading(Runnable something) {
    meanwhile.add(something);
  }

  static HubException.Unavailable later(Duration retryAfter) {
    return new HubException.Unavailable(
        "Later.", new IOException("429"), Answered.LATER, Optional.of(retryAfter));
  }

  static HubException.Unavailable no() {
    return new HubException.Unavailable(
        "The hub refuses.", new IOException("409"), Answered.NO, Optional.empty());
  }

  /** The key of each write that was tried, in their order. */
  List<String> keysAsked() {
    return keys.stream().map(key -> key.orElse("")).toList();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** How many calls of one case were under way at once, at most. */
  int mostOfACase() {
    return mostOfACase.get();
  }

  private <T> T written(Optional<String> key, Supplier<T> write) {
    keys.add(key);
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      gateBefore.await();
      if (slowness.isPositive()) {
        Thread.sleep(slowness);
      }
      Fate fate = fates.poll();
      return fate == null ? write.get() : fate.meet(write);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private ServiceOrderHub read() {
    Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
    if (readsFail.isPresent()) {
      throw readsFail.get();
    }
    return hub;
  }

  @Override
  public HubDescription describe() {
    HubDescription real = hub.describe();
    return new HubDescription(
        real.place(),
        real.kind(),
        real.caller(),
        real.emailsEnabled(),
        real.mail(),
        real.readOnly(),
        keepsKeys);
  }

  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    ResendOrder arriving =
        keepsKeys ? order : new ResendOrder(order.guid(), order.email(), Optional.empty());
    return written(order.idempotencyKey(), () -> hub.sendCompletedEmail(arriving));
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    int caseId = request.meta().caseId();
    mostOfACase.accumulateAndGet(underWay.merge(caseId, 1, Integer::sum), Math::max);
    try {
      return written(request.idempotencyKey(), () -> hub.saveRequest(request));
    } finally {
      underWay.merge(caseId, -1, Integer::sum);
    }
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    return read().route(query);
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    return read().explain(query);
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    return read().findRequests(filter, page);
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    return read().histogram(filter, interval);
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    return read().findCase(guid);
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return read().searchCases(search, page);
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return read().referenceItems(kind, given);
  }

  @Override
  public void close() {
    hub.close();
  }
}
