package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases with the calls logged for them. Fields that the product does not read are kept in
 * {@link ServiceCase#further}; those within a party or the product under a dotted name, such as
 * {@code productData.colour}, so that they never double a field of the case.
 */
final class CaseRows {
  static final List<String> PARTIES = List.of("consumer", "customer", "receiver", "sender");
  static final String PRODUCT = "productData";
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final KnownRows known;
  private final RequestRowsReader requests;
  private final Clock clock;

  CaseRows(KnownRows known, RequestRowsReader requests, Clock clock) {
    this.known = known;
    this.requests = requests;
    this.clock = clock;
  }

  /** The case, then the calls that stand within it. */
  List<WorkspaceRow> read(Fields fields) {
    Map<String, JsonValue> further = new TreeMap<>();
    int id = known.id(WorkspaceKind.CASES, fields);
    UUID guid = guid(fields);
    known.guid(guid, id, fields);
    int partner = known.requiredReference(fields, "partnerId", WorkspaceKind.SERVICE_PARTNERS);
    Integer provider =
        known.reference(fields, "serviceProviderId", WorkspaceKind.SERVICE_PROVIDERS);
    ServiceCase withoutFurther =
        new ServiceCase(
            id,
            guid,
            partner,
            provider,
            fields.requiredText("currentStatus"),
            fields.text("language"),
            fields.text("orderReference"),
            fields.text("originatorType"),
            fields.text("bookingType"),
            fields.integer("serviceType"),
            fields.integer("serviceLocation"),
            party(fields, "consumer", further),
            party(fields, "customer", further),
            party(fields, "receiver", further),
            party(fields, "sender", further),
            product(fields, further),
            createdAt(fields),
            fields.time("updatedAt"),
            JsonText.EMPTY_OBJECT);
    List<WorkspaceRow> requestsOfCase = requestsOf(id, fields);
    keep(fields, "", further, fields);
    List<WorkspaceRow> rows = new ArrayList<>();
    rows.add(new WorkspaceRow.Case(with(withoutFurther, further, fields.line(""))));
    rows.addAll(requestsOfCase);
    return rows;
  }

  private Instant createdAt(Fields fields) {
    Instant time = fields.time("createdAt");
    return time == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : time;
  }

  private static UUID guid(Fields fields) {
    fields.require("guid");
    String guid = fields.text("guid");
    if (guid != null && GUID.matcher(guid).matches()) {
      return UUID.fromString(guid);
    }
    if (guid != null) {
      fields.fault("guid", "case.guid", guid);
    }
    return KnownRows.NO_GUID;
  }

  private static @Nullable ContactData party(
      Fields fields, String name, Map<String, JsonValue> further) {
    Fields party = fields.object(name);
    if (party == null) {
      return null;
    }
    ContactData contact = ContactRows.read(party);
    keep(party, name + ".", further, fields);
    return contact;
  }

  private static @Nullable ProductData product(Fields fields, Map<String, JsonValue> further) {
    Fields product = fields.object(PRODUCT);
    if (product == null) {
      return null;
    }
    ProductData data =
        new ProductData(
            product.integer("manufacturer"),
            product.integer("productType"),
            product.text("model"),
            product.text("serial"),
            product.text("imei"));
    keep(product, PRODUCT + ".", further, fields);
    return data;
  }

  private static void keep(
      Fields from, String prefix, Map<String, JsonValue> further, Fields fields) {
    from.rest()
        .forEach(
            (name, value) -> {
              if (further.putIfAbsent(prefix + name, value) != null) {
                fields.fault(prefix + name, "json.twice");
              }
            });
  }

  private List<WorkspaceRow> requestsOf(int caseId, Fields fields) {
    List<WorkspaceRow> rows = new ArrayList<>();
    List<JsonValue> written = fields.list("externalRequests");
    for (int i = 0; i < written.size(); i++) {
      Place place = fields.place().field("externalRequests").item(i);
      if (written.get(i) instanceof JsonObject request) {
        known.count(WorkspaceKind.REQUESTS);
        rows.add(requests.readOfCase(caseId, new Fields(request, place, fields.faults())));
      } else {
        JsonValue value = written.get(i);
        fields.faults().add(place, value.line(), "value.notObject", Fields.shown(value));
      }
    }
    return rows;
  }

  private static ServiceCase with(ServiceCase known, Map<String, JsonValue> further, int line) {
    if (further.isEmpty()) {
      return known;
    }
    return new ServiceCase(
        known.id(),
        known.guid(),
        known.partnerId(),
        known.serviceProviderId(),
        known.currentStatus(),
        known.language(),
        known.orderReference(),
        known.originatorType(),
        known.bookingType(),
        known.serviceType(),
        known.serviceLocation(),
        known.consumer(),
        known.customer(),
        known.receiver(),
        known.sender(),
        known.productData(),
        known.createdAt(),
        known.updatedAt(),
        WrittenJson.text(new JsonObject(line, further)));
  }
}
