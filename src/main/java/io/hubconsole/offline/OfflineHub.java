package io.hubconsole.offline;

import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubMemory;
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
import io.hubconsole.offline.Questions.Explained;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A hub that may be away: what it told is remembered, and what it is told waits for it.
 *
 * <p>While the hub answers, it is asked, but for its request log once that is here as a whole.
 * {@link HubMemory#dated} tells from when an answer is.
 */
public final class OfflineHub implements ServiceOrderHub {
  private final OfflineParts parts;
  private final Consumer<Instant> remembered;
  private final Runnable closing;

  private OfflineHub(OfflineParts parts, Consumer<Instant> remembered, Runnable closing) {
    this.parts = parts;
    this.remembered = remembered;
    this.closing = closing;
  }

  /**
   * Opens the hub, whether or not it is there.
   *
   * @throws HubException where the hub answers, and will not be asked
   */
  public static OfflineHub open(Opening opening) {
    OfflineParts parts = new OfflineParts(opening);
    return new OfflineHub(parts, _ -> {}, parts::close);
  }

  /**
   * The same hub, as it looks to one who notes from when each answer is.
   *
   * @param remembered takes the times of answers that the hub did not give just now
   */
  static ServiceOrderHub noting(OfflineParts parts, Consumer<Instant> remembered) {
    return new OfflineHub(parts, remembered, () -> {});
  }

  private <T> T noted(Dated<T> answer) {
    answer.rememberedAt().ifPresent(remembered);
    return answer.value();
  }

  @Override
  public HubDescription describe() {
    return parts.description();
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    return noted(parts.routing().route(query));
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    return switch (noted(parts.routing().explain(query))) {
      case Explained.Answered(ExplanationAnswer answer) -> answer;
      case Explained.NotOffered(String sentence) -> throw new HubException.NotOffered(sentence);
    };
  }

  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    try {
      return parts.writes().sendCompletedEmail(order);
    } finally {
      parts.sync().expectNews();
    }
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    try {
      return parts.writes().saveRequest(request);
    } finally {
      parts.sync().expectNews();
    }
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    return noted(parts.requests().find(filter, page));
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    return noted(parts.requests().histogram(filter, interval));
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    return noted(parts.cases().find(guid));
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return noted(parts.cases().search(search, page));
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return noted(parts.routing().items(kind, given));
  }

  @Override
  public Optional<HubMemory> memory() {
    return Optional.of(new OfflineMemory(parts));
  }

  /** Something happened at the hub that its log may tell of. */
  void expectNews() {
    parts.sync().expectNews();
  }

  @Override
  public void close() {
    closing.run();
  }
}
