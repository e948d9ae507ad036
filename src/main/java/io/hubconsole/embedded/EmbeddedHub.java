package io.hubconsole.embedded;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
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

/** A hub in this process, as one caller sees it. */
final class EmbeddedHub implements ServiceOrderHub {
  private final HubInstance hub;
  private final Caller caller;
  private final String language;
  private final Runnable whenClosed;

  /**
   * A view of the hub for that caller.
   *
   * @param language of names, such as {@code sv-se}
   * @param whenClosed what goes with this view when it is closed
   */
  EmbeddedHub(HubInstance hub, Caller caller, String language, Runnable whenClosed) {
    this.hub = hub;
    this.caller = caller;
    this.language = language;
    this.whenClosed = whenClosed;
  }

  @Override
  public HubDescription describe() {
    return hub.describe(caller);
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    return hub.routing().route(partner().id(), query);
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    return hub.routing().explain(partner().id(), query, language);
  }

  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    return hub.emails().send(partner(), order);
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    return hub.requestLog().save(caller, request);
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    return hub.requestLog().find(caller, filter, page);
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    return hub.requestLog().histogram(caller, filter, interval);
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    return hub.database().read(handle -> hub.cases().find(handle, caller, guid));
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return hub.database().read(handle -> hub.cases().search(handle, caller, search, page));
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return hub.routing().referenceItems(partner().id(), kind, given, language);
  }

  private Caller.Partner partner() {
    return switch (caller) {
      case Caller.Partner partner -> partner;
      case Caller.Provider _ -> throw new HubException.Forbidden(hub.forbidden());
    };
  }

  @Override
  public void close() {
    whenClosed.run();
  }
}
