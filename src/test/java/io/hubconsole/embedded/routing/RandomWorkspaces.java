package io.hubconsole.embedded.routing;

import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small workspaces and queries of every kind the rules know, the same for the same seed. */
final class RandomWorkspaces {
  private static final int PARTNERS = 2;
  private static final int PROVIDERS = 4;
  private static final int ITEMS = 5;
  private static final int[] PRIORITIES = {-3, 0, 100, 100, 100, 200};
  private static final String[] CODES = {"vip", "VIP", "north", "borne by nobody"};
  private static final String[] PREFIXES = {
    "*", "3*", "35*", "352*", "35 2*", "sw1*", "1-*", "35236*"
  };

  private final Random random;

  RandomWorkspaces(long seed) {
    random = new Random(seed);
  }

  TestWorkspace workspace() {
    TestCatalog catalog = new TestCatalog();
    for (ReferenceKind kind : ReferenceKind.values()) {
      for (int id = 1; id <= ITEMS; id++) {
        catalog.item(kind, id, "Item " + (char) ('a' + random.nextInt(26)), kind + "-" + id);
      }
    }
    for (int id = 1; id <= PARTNERS; id++) {
      catalog.partner(id);
    }
    for (int id = 1; id <= PROVIDERS; id++) {
      catalog.provider(id, "Workshop " + id, "Town " + id);
    }
    double tested = random.nextDouble();
    List<PartnerCompetence> partners = new ArrayList<>();
    for (int id = random.nextInt(8); id > 0; id--) {
      partners.add(
          new PartnerCompetence(
              id, 1 + random.nextInt(PARTNERS), priority(), overrideCode(), when(tested * 0.6)));
    }
    List<ProviderCompetence> providers = new ArrayList<>();
    for (int id = providerCompetences(); id > 0; id--) {
      providers.add(
          new ProviderCompetence(
              id,
              1 + random.nextInt(PROVIDERS),
              priority(),
              overrideCode(),
              when(tested),
              "sesam",
              null,
              null,
              null));
    }
    return new TestWorkspace(catalog.built(), partners, providers);
  }

  /** Mostly few; now and then more than a word or a chunk of the index holds. */
  private int providerCompetences() {
    int most = random.nextInt(150) == 0 ? 2500 : random.nextInt(8) == 0 ? 150 : 25;
    return random.nextInt(most);
  }

  private int priority() {
    return PRIORITIES[random.nextInt(PRIORITIES.length)];
  }

  private @Nullable String overrideCode() {
    return random.nextInt(3) > 0 ? null : CODES[random.nextInt(CODES.length)];
  }

  private Conditions when(double tested) {
    Map<RoutingParameter, List<String>> allowed = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (random.nextDouble() < tested) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
          values.add(
              parameter == RoutingParameter.CLIENT_POSTAL_CODE
                  ? postalPattern()
                  : value(parameter));
        }
        allowed.put(parameter, values);
      }
    }
    return new Conditions(allowed);
  }

  String postalPattern() {
    return switch (random.nextInt(3)) {
      case 0 -> postalCode();
      case 1 -> PREFIXES[random.nextInt(PREFIXES.length)];
      default -> range();
    };
  }

  private String range() {
    String one = postalCode();
    String two = postalCode();
    while (plain(two).length() != plain(one).length()) {
      two = postalCode();
    }
    String between = random.nextBoolean() ? "-" : " - ";
    return plain(one).compareTo(plain(two)) <= 0 ? one + between + two : two + between + one;
  }

  private static String plain(String code) {
    return code.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  String postalCode() {
    return switch (random.nextInt(8)) {
      case 0 -> "sw1" + letter() + random.nextInt(3);
      case 1 -> "1-" + random.nextInt(3);
      case 2 -> Integer.toString(random.nextInt(400));
      case 3 -> "35 2" + random.nextInt(10);
      case 4 -> "352 3" + random.nextInt(10);
      default -> Integer.toString(35000 + random.nextInt(400));
    };
  }

  private char letter() {
    return (char) ((random.nextBoolean() ? 'a' : 'A') + random.nextInt(3));
  }

  private String value(RoutingParameter parameter) {
    return switch (parameter) {
      case ORIGINATOR_TYPE -> anyOf(OriginatorType.values()).word();
      case BOOKING_TYPE -> anyOf(BookingType.values()).word();
      case CLIENT_POSTAL_CODE -> postalCode();
      case MANUFACTURER, PRODUCT_TYPE, SERVICE_TYPE, SERVICE_LOCATION ->
          Integer.toString(1 + random.nextInt(ITEMS));
    };
  }

  RoutingQuery query() {
    double given = random.nextInt(4) == 0 ? 1 : random.nextDouble();
    Map<RoutingParameter, String> values = new EnumMap<>(RoutingParameter.class);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (random.nextDouble() < given) {
        values.put(parameter, random.nextInt(4) == 0 ? alias(parameter) : value(parameter));
      }
    }
    return new RoutingQuery(values);
  }

  private String alias(RoutingParameter parameter) {
    return switch (parameter) {
      case MANUFACTURER, PRODUCT_TYPE -> {
        String alias = parameter + "-" + (1 + random.nextInt(ITEMS));
        yield random.nextBoolean() ? alias : alias.toLowerCase(Locale.ROOT);
      }
      default -> value(parameter);
    };
  }

  /** One of the partners, or now and then one that the hub does not know. */
  int partner() {
    return 1 + random.nextInt(PARTNERS + (random.nextInt(10) == 0 ? 1 : 0));
  }

  ReferenceKind kind() {
    return anyOf(ReferenceKind.values());
  }

  private <T> T anyOf(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
