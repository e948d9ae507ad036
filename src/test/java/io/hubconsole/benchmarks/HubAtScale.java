package io.hubconsole.benchmarks;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hub of a whole country, the same for the same seed: workshops by the thousand that name makers,
 * product types and postal areas, two partners that book with them, and what these ask.
 */
final class HubAtScale {
  /** How much is known of the cases that are asked about. */
  enum Known {
    /** As cases come: three in five with everything known, the others with less. */
    AS_THEY_COME("as they come: three in five with every parameter known, the others with fewer"),

    /** Every parameter. */
    EVERYTHING("with every parameter known");

    private final String label;

    Known(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** What one of the partners asks. */
  record Question(int servicePartnerId, RoutingQuery query) {}

  private static final int PARTNERS = 2;
  private static final int COMPETENCES_OF_A_PARTNER = 50;
  private static final int PROVIDERS = 2_000;
  private static final int MANUFACTURERS = 600;
  private static final int PRODUCT_TYPES = 40;
  private static final int SERVICE_TYPES = 12;
  private static final int SERVICE_LOCATIONS = 6;
  private static final int OVERRIDE_CODES = 20;
  private static final int[] PRIORITIES = {0, 10, 50, 100, 100, 100, 100, 100, 100, 150, 200};

  private final Random random;
  private final ReferenceCatalog catalog;
  private final List<PartnerCompetence> partnerCompetences = new ArrayList<>();
  private final List<ProviderCompetence> providerCompetences = new ArrayList<>();

  HubAtScale(int size, long seed) {
    random = new Random(seed);
    catalog = catalogOfTheCountry();
    for (int id = 1; id <= PARTNERS * COMPETENCES_OF_A_PARTNER; id++) {
      int partner = 1 + id % PARTNERS;
      partnerCompetences.add(
          new PartnerCompetence(
              id, partner, priority(), overrideCode(0.2), partnerConditions(partner == 2)));
    }
    for (int id = 1; id <= size; id++) {
      providerCompetences.add(
          new ProviderCompetence(
              id,
              1 + random.nextInt(PROVIDERS),
              priority(),
              overrideCode(0.1),
              providerConditions(),
              "S" + id,
              null,
              id % 7,
              id % 2 == 0));
    }
  }

  ReferenceCatalog catalog() {
    return catalog;
  }

  List<PartnerCompetence> partnerCompetences() {
    return partnerCompetences;
  }

  List<ProviderCompetence> providerCompetences() {
    return providerCompetences;
  }

  private static ReferenceCatalog catalogOfTheCountry() {
    Map<ReferenceKind, Map<Integer, ReferenceCatalog.Item>> items =
        new EnumMap<>(ReferenceKind.class);
    Map<ReferenceKind, Map<String, Integer>> aliases = new EnumMap<>(ReferenceKind.class);
    for (ReferenceKind kind : ReferenceKind.values()) {
      Map<Integer, ReferenceCatalog.Item> ofKind = new HashMap<>();
      Map<String, Integer> aliasesOfKind = new HashMap<>();
      for (int id = 1; id <= count(kind.parameter()); id++) {
        String alias = kind.parameter().wireName().toLowerCase(Locale.ROOT) + "-" + id;
        ofKind.put(
            id,
            new ReferenceCatalog.Item(
                id,
                "Item " + id,
                List.of(alias),
                JsonText.EMPTY_OBJECT,
                JsonText.EMPTY_OBJECT,
                Map.of()));
        aliasesOfKind.put(alias, id);
      }
      items.put(kind, ofKind);
      aliases.put(kind, aliasesOfKind);
    }
    Map<Integer, ReferenceCatalog.Partner> partners = new HashMap<>();
    for (int id = 1; id <= PARTNERS; id++) {
      partners.put(id, new ReferenceCatalog.Partner(id, "Partner " + id, true));
    }
    Map<Integer, ReferenceCatalog.Provider> providers = new HashMap<>();
    for (int id = 1; id <= PROVIDERS; id++) {
      providers.put(id, new ReferenceCatalog.Provider(id, "Workshop " + id, contact(id)));
    }
    return new ReferenceCatalog(items, aliases, partners, providers);
  }

  private static ContactData contact(int id) {
    return new ContactData(
        id,
        null,
        null,
        null,
        "Workshop " + id,
        null,
        null,
        null,
        null,
        "Town",
        "SE",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static int count(RoutingParameter parameter) {
    return switch (parameter) {
      case MANUFACTURER -> MANUFACTURERS;
      case PRODUCT_TYPE -> PRODUCT_TYPES;
      case SERVICE_TYPE -> SERVICE_TYPES;
      case SERVICE_LOCATION -> SERVICE_LOCATIONS;
      case ORIGINATOR_TYPE, BOOKING_TYPE, CLIENT_POSTAL_CODE -> 0;
    };
  }

  private int priority() {
    return PRIORITIES[random.nextInt(PRIORITIES.length)];
  }

  private @Nullable String overrideCode(double share) {
    return random.nextDouble() < share ? "code-" + random.nextInt(OVERRIDE_CODES) : null;
  }

  /** A narrow partner books only what its few makers make. */
  private Conditions partnerConditions(boolean narrow) {
    Map<RoutingParameter, List<String>> when = new EnumMap<>(RoutingParameter.class);
    test(when, RoutingParameter.MANUFACTURER, narrow ? 1 : 0.6, narrow ? 3 : 20);
    test(when, RoutingParameter.PRODUCT_TYPE, 0.4, 10);
    test(when, RoutingParameter.SERVICE_TYPE, 0.4, 6);
    test(when, RoutingParameter.BOOKING_TYPE, 0.3, 2);
    test(when, RoutingParameter.ORIGINATOR_TYPE, 0.3, 2);
    test(when, RoutingParameter.CLIENT_POSTAL_CODE, 0.2, 3);
    return new Conditions(when);
  }

  private Conditions providerConditions() {
    Map<RoutingParameter, List<String>> when = new EnumMap<>(RoutingParameter.class);
    test(when, RoutingParameter.MANUFACTURER, 0.85, 6);
    test(when, RoutingParameter.PRODUCT_TYPE, 0.6, 5);
    test(when, RoutingParameter.SERVICE_TYPE, 0.5, 4);
    test(when, RoutingParameter.CLIENT_POSTAL_CODE, 0.8, 4);
    test(when, RoutingParameter.SERVICE_LOCATION, 0.15, 2);
    test(when, RoutingParameter.ORIGINATOR_TYPE, 0.2, 2);
    test(when, RoutingParameter.BOOKING_TYPE, 0.2, 2);
    return new Conditions(when);
  }

  private void test(
      Map<RoutingParameter, List<String>> when,
      RoutingParameter parameter,
      double share,
      int most) {
    if (random.nextDouble() < share) {
      Set<String> values = new LinkedHashSet<>();
      for (int i = 1 + random.nextInt(most); i > 0; i--) {
        values.add(
            parameter == RoutingParameter.CLIENT_POSTAL_CODE ? postalPattern() : value(parameter));
      }
      when.put(parameter, List.copyOf(values));
    }
  }

  private String postalPattern() {
    int code = postalCode();
    return switch (random.nextInt(10)) {
      case 0, 1 -> code / 1000 + "*";
      case 2, 3, 4 -> code / 100 + "*";
      case 5, 6 -> code / 100 * 100 + "-" + (code / 100 * 100 + 99 + 100 * random.nextInt(10));
      case 7 -> code + "-" + (code + random.nextInt(800));
      default -> Integer.toString(code);
    };
  }

  private int postalCode() {
    return 10_000 + random.nextInt(88_000);
  }

  private String value(RoutingParameter parameter) {
    return switch (parameter) {
      case ORIGINATOR_TYPE -> Arrays.asList(OriginatorType.values()).get(random.nextInt(3)).word();
      case BOOKING_TYPE -> Arrays.asList(BookingType.values()).get(random.nextInt(3)).word();
      case CLIENT_POSTAL_CODE -> Integer.toString(postalCode());
      case MANUFACTURER, PRODUCT_TYPE, SERVICE_TYPE, SERVICE_LOCATION ->
          Integer.toString(1 + random.nextInt(count(parameter)));
    };
  }

  List<Question> questions(int count, Known cases) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double known =
          switch (cases) {
            case AS_THEY_COME -> random.nextInt(5) < 3 ? 1 : 0.4 + 0.6 * random.nextDouble();
            case EVERYTHING -> 1;
          };
      Map<RoutingParameter, String> given = new EnumMap<>(RoutingParameter.class);
      for (RoutingParameter parameter : RoutingParameter.values()) {
        if (random.nextDouble() < known) {
          given.put(parameter, given(parameter));
        }
      }
      questions.add(new Question(1 + random.nextInt(10) / 8, new RoutingQuery(given)));
    }
    return questions;
  }

  private String given(RoutingParameter parameter) {
    String value = value(parameter);
    return switch (parameter) {
      case MANUFACTURER, PRODUCT_TYPE ->
          random.nextInt(5) == 0
              ? parameter.wireName().toLowerCase(Locale.ROOT) + "-" + value
              : value;
      case CLIENT_POSTAL_CODE ->
          random.nextBoolean() ? value.substring(0, 3) + " " + value.substring(3) : value;
      default -> value;
    };
  }
}
