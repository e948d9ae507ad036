package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ReferenceItemsTest {
  private static final RoutingParameter MAKER = RoutingParameter.MANUFACTURER;

  @Test
  void exactlyTheItemsThatLeaveAPairPossibleAreListed() {
    int listed = 0;
    int left = 0;
    for (int seed = 0; seed < 500; seed++) {
      RandomWorkspaces random = new RandomWorkspaces(seed);
      TestWorkspace workspace = random.workspace();
      int partner = random.partner();
      PlainRouting plain = new PlainRouting(workspace, partner);
      RoutingQuery query = random.query();
      ReferenceKind kind = random.kind();
      List<ReferenceItem> items = workspace.service().referenceItems(partner, kind, query, "en");
      assertThat(items.stream().map(ReferenceItem::id))
          .as("seed %s, query %s, %s", seed, query, kind)
          .containsExactlyInAnyOrderElementsOf(plain.itemsAllowed(kind, query));
      listed += items.size();
      left += workspace.catalog().items(kind).size() - items.size();
    }
    assertThat(List.of(listed, left)).allMatch(count -> count > 200);
  }

  @Test
  void namesAreToldAndSortedInTheLanguageAsked() {
    RoutingService service = makers();
    assertThat(names(service, RoutingQuery.EMPTY, "sv-se"))
        .containsExactly("Anka", "Zebra", "Ånga", "Äpple", "Öl");
    assertThat(names(service, RoutingQuery.EMPTY, "en"))
        .containsExactly("Anka", "Äpple", "Öl", "Steam", "Zebra");
  }

  @Test
  void theValueOfTheAskedKindAndABadValueAreSetAside() {
    RoutingService service = makers();
    RoutingQuery query =
        new RoutingQuery(
            Map.of(
                MAKER,
                "1",
                RoutingParameter.SERVICE_TYPE,
                "many",
                RoutingParameter.BOOKING_TYPE,
                "?"));
    assertThat(names(service, query, "en")).hasSize(5);
    assertThat(names(service, query.with(RoutingParameter.CLIENT_POSTAL_CODE, "35236"), "en"))
        .isEmpty();
  }

  private static List<String> names(RoutingService service, RoutingQuery query, String language) {
    return service.referenceItems(1, ReferenceKind.MANUFACTURER, query, language).stream()
        .map(ReferenceItem::name)
        .toList();
  }

  private static RoutingService makers() {
    ReferenceKind kind = ReferenceKind.MANUFACTURER;
    TestCatalog catalog = new TestCatalog().partner(1).provider(1, "Workshop", "Växjö");
    catalog.item(kind, 1, "Öl").item(kind, 2, "Äpple").item(kind, 3, "Zebra");
    catalog.item(kind, 4, "Steam", Map.of("sv-se", "Ånga")).item(kind, 5, "Anka");
    Conditions notHere =
        new Conditions(Map.of(RoutingParameter.CLIENT_POSTAL_CODE, List.of("10000-19999")));
    return new TestWorkspace(
            catalog.built(),
            List.of(new PartnerCompetence(1, 1, 100, null, Conditions.NONE)),
            List.of(new ProviderCompetence(1, 1, 100, null, notHere, null, null, null, null)))
        .service();
  }
}
