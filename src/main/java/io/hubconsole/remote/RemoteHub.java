package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;

/** A hub behind HTTP, as the owner of a token sees it. */
public final class RemoteHub implements ServiceOrderHub {
  /** How long a write may take: a hub gives a mail server two minutes. */
  public static final Duration LONGEST_WRITE = Duration.ofSeconds(130);

  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;
  private final RemoteRouting routing;
  private final RemoteLists lists;
  private final RemoteWrites writes;
  private final Caller caller;

  private RemoteHub(
      HubConnection hub,
      RecordReading records,
      ConnectionFaults faults,
      ContractJson json,
      Caller caller) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
    this.routing = new RemoteRouting(hub, records, faults);
    this.lists = new RemoteLists(hub, records, faults);
    this.writes = new RemoteWrites(hub, records, faults, json);
    this.caller = caller;
  }

  /**
   * Opens a hub, having asked it once whether it knows the token.
   *
   * @param locale the language of sentences and of the names of lists
   * @param client with the trust and the time-outs that readings shall have; a write is waited for
   *     until {@link #LONGEST_WRITE}
   * @throws HubException where the hub cannot be reached or does not know the token
   */
  public static RemoteHub open(
      HubAddress address, String token, Locale locale, OkHttpClient client) {
    ConnectionFaults faults =
        new ConnectionFaults(address, Texts.of(RemoteHub.class, "remote", locale));
    if (!token.matches("[!-~]+")) {
      throw faults.noToken();
    }
    ContractJson answers = ContractJson.ofAnswers();
    HubConnection connection =
        new HubConnection(address, token, languageTag(locale), faults, answers, client);
    try {
      RecordReading records = new RecordReading(answers, faults);
      Caller caller = caller(connection, faults);
      return new RemoteHub(connection, records, faults, new ContractJson(), caller);
    } catch (RuntimeException fault) {
      connection.close();
      throw fault;
    }
  }

  private static String languageTag(Locale locale) {
    return switch (locale.getLanguage()) {
      case "sv" -> "sv-se";
      case "da" -> "da-dk";
      case "nb", "no" -> "nb-no";
      case "fi" -> "fi-fi";
      default -> "en";
    };
  }

  /**
   * The contract does not tell whose a token is; what it may do tells its role. A search for cases
   * is open to both, a list to partners only.
   */
  private static Caller caller(HubConnection hub, ConnectionFaults faults) {
    ObjectNode oneCase = JsonNodeFactory.instance.objectNode();
    oneCase.putObject("pagination").put("limit", 1);
    HubReply cases = hub.post("api/v3/search-cases", oneCase, Optional.empty(), Effect.READS);
    if (!cases.isDone()) {
      throw cases.fault().isBlank() ? faults.noHub(Effect.READS) : faults.tooOld();
    }
    if (!cases.data().isArray()) {
      throw faults.noHub(Effect.READS);
    }
    JsonNode first = cases.data().path(0);
    try {
      hub.get("api/v3/service-types", Map.of());
      return new Caller.Partner(first.path("partnerId").asInt(0), "");
    } catch (HubException.Forbidden partnersOnly) {
      return new Caller.Provider(first.path("serviceProviderId").asInt(0), "");
    }
  }

  @Override
  public HubDescription describe() {
    return new HubDescription(
        hub.address().place(),
        HubDescription.Kind.REMOTE,
        caller,
        Optional.empty(),
        HubDescription.Mail.NOT_TOLD,
        false,
        hub.keepsKeys());
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    return routing.route(query);
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    return routing.explain(query);
  }

  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    return writes.sendCompletedEmail(order);
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    return writes.save(request);
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    return lists.requests(filter, page);
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    return lists.histogram(filter, interval);
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    HubReply reply = hub.get("api/v3/case", Map.of("guid", guid.toString()));
    if (reply.status() == 404) {
      return Optional.empty();
    }
    if (!reply.isDone()) {
      throw faults.strange(reply.fault(), Effect.READS);
    }
    return Optional.of(records.read(reply.data(), ServiceCase.class));
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return lists.cases(search, page);
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return routing.referenceItems(kind, given);
  }

  @Override
  public void close() {
    hub.close();
  }
}
