package io.hubconsole.embedded.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A coordinator who practises meets every outcome of a lookup. */
@Execution(ExecutionMode.CONCURRENT)
class PracticeRoutingTest {
  private static final Instant NOW = Instant.parse("2026-08-20T10:00:00.123Z");

  @TempDir Path folder;

  @Test
  void everyOutcomeIsMet() {
    HubInstance instance =
        HubInstance.open(
            folder.resolve("hub"),
            new MailSettings.Folder(folder.resolve("mail")),
            Locale.ENGLISH,
            Clock.fixed(NOW, ZoneOffset.UTC));
    new PracticeWorkspace(PracticeWorkspace.SEED, NOW)
        .fill(instance.database(), new ContractJson());
    instance.recompile();
    try (ServiceOrderHub hub = instance.openAloneFor(instance.lowestPartner().orElseThrow())) {
      RoutingQuery phone =
          new RoutingQuery(
              Map.of(
                  RoutingParameter.MANUFACTURER, "samsung",
                  RoutingParameter.PRODUCT_TYPE, "mobile",
                  RoutingParameter.SERVICE_TYPE, "1",
                  RoutingParameter.CLIENT_POSTAL_CODE, "113 60"));
      assertThat(hub.route(phone)).isInstanceOf(RoutingAnswer.Workshop.class);
      assertThat(hub.route(RoutingQuery.EMPTY)).isInstanceOf(RoutingAnswer.NotEnoughData.class);
      assertThat(hub.route(phone.with(RoutingParameter.CLIENT_POSTAL_CODE, "FO-100")))
          .isInstanceOf(RoutingAnswer.Nobody.class);
      assertThat(hub.route(phone.with(RoutingParameter.MANUFACTURER, "samsnug")))
          .isInstanceOf(RoutingAnswer.BadValue.class);
      assertThat(outcomesOfSensibleQueries(hub).values()).hasSize(3).allMatch(count -> count > 100);
    }
  }

  /** Of a thousand queries with the four values that people know, how many end in which way. */
  private static Map<String, Integer> outcomesOfSensibleQueries(ServiceOrderHub hub) {
    SplittableRandom random = new SplittableRandom(1);
    PracticeLists lists = new PracticeLists();
    PostalAreas areas = new PostalAreas();
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      PracticeLists.Maker maker = PracticePeople.any(lists.makers(), random);
      Country country = PracticePeople.any(List.of(Country.values()), random);
      int type = PracticePeople.any(maker.types(), random);
      RoutingQuery query =
          new RoutingQuery(
              Map.of(
                  RoutingParameter.MANUFACTURER, Integer.toString(maker.id()),
                  RoutingParameter.PRODUCT_TYPE, Integer.toString(type),
                  RoutingParameter.SERVICE_TYPE, Integer.toString(random.nextInt(1, 7)),
                  RoutingParameter.CLIENT_POSTAL_CODE,
                      PostalAreas.code(areas.any(country, random), random)));
      outcomes.merge(hub.route(query).getClass().getSimpleName(), 1, Integer::sum);
    }
    return outcomes;
  }
}
