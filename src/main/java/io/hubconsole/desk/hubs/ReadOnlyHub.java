package io.hubconsole.desk.hubs;

import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A hub that is asked and never told: every write is refused before anything leaves. */
public final class ReadOnlyHub implements ServiceOrderHub {
  private final ServiceOrderHub hub;
  private final String sentence;

  /**
   * That hub, for reading; closed with this one.
   *
   * @param sentence why a write is refused and what to do about it
   */
  public ReadOnlyHub(ServiceOrderHub hub, String sentence) {
    this.hub = hub;
    this.sentence = sentence;
  }

  @Override
  public HubDescription describe() {
    return hub.describe().asReadOnly();
  }

  /**
   * Refuses.
   *
   * @throws HubException.ReadOnly always
   */
  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    throw new HubException.ReadOnly(sentence);
  }

  /**
   * Refuses.
   *
   * @throws HubException.ReadOnly always
   */
  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    throw new HubException.ReadOnly(sentence);
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    return hub.route(query);
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    return hub.explain(query);
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    return hub.findRequests(filter, page);
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    return hub.histogram(filter, interval);
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    return hub.findCase(guid);
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return hub.searchCases(search, page);
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return hub.referenceItems(kind, given);
  }

  @Override
  public Optional<HubMemory> memory() {
    return hub.memory().map(memory -> new ReadOnlyMemory(memory, sentence));
  }

  @Override
  public void close() {
    hub.close();
  }
}
