package io.hubconsole.hub;

import static io.hubconsole.hub.RoutingParameter.SERVICE_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists that routing parameters choose from. */
abstract class ReferenceContract extends HubContract {
  ReferenceContract(Starter starter) {
    super(starter);
  }

  private List<Integer> makers(RoutingQuery given) {
    return hub().referenceItems(ReferenceKind.MANUFACTURER, given).stream()
        .map(ReferenceItem::id)
        .toList();
  }

  @Test
  void onlyItemsThatAPossiblePairAllowsSortedByName() {
    assertThat(makers(RoutingQuery.EMPTY)).containsExactly(2001, 2003, 2002);
    assertThat(makers(RoutingQuery.EMPTY.with(SERVICE_TYPE, "1"))).containsExactly(2003, 2002);
  }

  @Test
  void itemsCarryWhatTheWorkspaceSays() {
    assertThat(hub().referenceItems(ReferenceKind.MANUFACTURER, RoutingQuery.EMPTY))
        .filteredOn(item -> item.id() == 2001)
        .containsExactly(
            new ReferenceItem(
                2001,
                "Ärlig",
                List.of("honest"),
                new JsonText("{\"a\":1.10}"),
                new JsonText("{\"b\":[null,\"ö\"]}")));
  }

  @Test
  void aParameterThatNobodyTestsAllowsEveryItem() {
    assertThat(hub().referenceItems(ReferenceKind.PRODUCT_TYPE, RoutingQuery.EMPTY))
        .extracting(ReferenceItem::name)
        .containsExactly("Mobile phone");
  }

  @Test
  void aWorkshopMayNotAsk() {
    assertThatThrownBy(
            () -> hub(PROVIDER_1).referenceItems(ReferenceKind.SERVICE_TYPE, RoutingQuery.EMPTY))
        .isInstanceOf(HubException.Forbidden.class);
  }
}
