package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubDescription;
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
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The practice hub: open as soon as it can route and send; its log is told once it is whole. */
public final class PracticeHub implements ServiceOrderHub {
  private final ServiceOrderHub hub;
  private final PracticeLog log;

  private PracticeHub(ServiceOrderHub hub, PracticeLog log) {
    this.hub = hub;
    this.log = log;
  }

  /**
   * Opens it for its first partner; closing it closes the instance.
   *
   * @param now the time of the youngest rows, where it is to be made
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public static PracticeHub openAlone(HubInstance instance, Instant now) {
    if (instance.lowestPartner().isEmpty()) {
      new PracticeWorkspace(PracticeWorkspace.SEED, now)
          .fillAllButLog(instance.database(), new ContractJson());
      instance.recompile();
    }
    return new PracticeHub(
        instance.openAloneFor(instance.lowestPartner().orElseThrow()),
        PracticeLog.begun(instance.database()));
  }

  @Override
  public HubDescription describe() {
    return hub.describe();
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
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    return hub.sendCompletedEmail(order);
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    return hub.saveRequest(request);
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    log.await();
    return hub.findRequests(filter, page);
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    log.await();
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
  public void close() {
    log.awaitEnd();
    hub.close();
  }
}
