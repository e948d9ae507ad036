package io.hubconsole.embedded.practice;

import static io.hubconsole.embedded.practice.PracticeServices.BY_POST;
import static io.hubconsole.embedded.practice.PracticeServices.COMPLAINT;
import static io.hubconsole.embedded.practice.PracticeServices.ESTIMATE;
import static io.hubconsole.embedded.practice.PracticeServices.EXPRESS;
import static io.hubconsole.embedded.practice.PracticeServices.HOUSEHOLD;
import static io.hubconsole.embedded.practice.PracticeServices.INSURANCE;
import static io.hubconsole.embedded.practice.PracticeServices.ON_SITE;
import static io.hubconsole.embedded.practice.PracticeServices.PAID;
import static io.hubconsole.embedded.practice.PracticeServices.PICK_UP;
import static io.hubconsole.embedded.practice.PracticeServices.PORTABLE;
import static io.hubconsole.embedded.practice.PracticeServices.WARRANTY;

import io.hubconsole.embedded.practice.PracticeLists.Maker;
import io.hubconsole.embedded.practice.PracticeWorkshops.Workshop;
import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.RoutingParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What partners may book and workshops take on in the practice workspace. */
final class PracticeCompetences {
  static final int COUNT = 600;
  static final String EXPRESS_CODE = "nordia-express";
  static final String INSURANCE_CODE = "skade-direkte";
  private static final int CENTRAL_PRIORITY = 150;

  private final PracticeLists lists;
  private final PracticeWorkshops workshops;
  private final PostalZones zones;
  private final SplittableRandom random;

  PracticeCompetences(
      PracticeLists lists, PracticeWorkshops workshops, PostalAreas areas, long seed) {
    this.lists = lists;
    this.workshops = workshops;
    this.zones = new PostalZones(areas);
    this.random = new SplittableRandom(seed);
  }

  void write(Consumer<WorkspaceRow> rows) {
    int id = 1;
    for (PartnerCompetence competence : ofPartners()) {
      rows.accept(new WorkspaceRow.OfPartner(competence));
    }
    while (id <= COUNT) {
      for (Workshop workshop : workshops.all()) {
        if (id <= COUNT) {
          rows.accept(new WorkspaceRow.OfProvider(ofWorkshop(id++, workshop)));
        }
      }
    }
  }

  private static List<PartnerCompetence> ofPartners() {
    return List.of(
        ofPartner(1, PracticePartners.CHAIN, 10, EXPRESS_CODE, services(EXPRESS)),
        ofPartner(2, PracticePartners.CHAIN, 50, null, services(WARRANTY, COMPLAINT)),
        ofPartner(3, PracticePartners.CHAIN, 60, INSURANCE_CODE, services(INSURANCE)),
        ofPartner(
            4,
            PracticePartners.CHAIN,
            PartnerCompetence.DEFAULT_PRIORITY,
            null,
            Map.of(
                RoutingParameter.SERVICE_TYPE,
                ids(List.of(PAID, ESTIMATE)),
                RoutingParameter.BOOKING_TYPE,
                List.of(
                    BookingType.COMPANY_TO_PRIVATE.word(), BookingType.PRIVATE_TO_PRIVATE.word()))),
        ofPartner(5, PracticePartners.INSURER, 20, INSURANCE_CODE, services(INSURANCE)),
        ofPartner(
            6,
            PracticePartners.INSURER,
            PartnerCompetence.DEFAULT_PRIORITY,
            null,
            Map.of(
                RoutingParameter.SERVICE_TYPE,
                ids(List.of(INSURANCE, ESTIMATE)),
                RoutingParameter.ORIGINATOR_TYPE,
                List.of(OriginatorType.HELPDESK.word()))),
        ofPartner(
            7,
            PracticePartners.QUIET_SHOP,
            PartnerCompetence.DEFAULT_PRIORITY,
            null,
            services(WARRANTY, PAID)));
  }

  private static PartnerCompetence ofPartner(
      int id,
      int partner,
      int priority,
      @Nullable String code,
      Map<RoutingParameter, List<String>> when) {
    return new PartnerCompetence(id, partner, priority, code, new Conditions(when));
  }

  private static Map<RoutingParameter, List<String>> services(Integer... services) {
    return Map.of(RoutingParameter.SERVICE_TYPE, ids(List.of(services)));
  }

  private ProviderCompetence ofWorkshop(int id, Workshop workshop) {
    Map<RoutingParameter, List<String>> when = new EnumMap<>(RoutingParameter.class);
    boolean household = mendsHousehold(workshop);
    boolean central = workshop.trade() == PracticeWorkshops.Trade.CENTRAL;
    Maker maker = maker(household);
    when.put(RoutingParameter.MANUFACTURER, ids(makers(maker, household)));
    when.put(RoutingParameter.PRODUCT_TYPE, ids(types(maker, household)));
    List<Integer> services = central ? List.of(WARRANTY, PAID, COMPLAINT) : serviceTypes();
    when.put(RoutingParameter.SERVICE_TYPE, ids(services));
    when.put(RoutingParameter.CLIENT_POSTAL_CODE, zones.of(workshop, random));
    if (household) {
      when.put(RoutingParameter.SERVICE_LOCATION, ids(List.of(ON_SITE, PICK_UP)));
    } else if (central) {
      when.put(RoutingParameter.SERVICE_LOCATION, ids(List.of(BY_POST)));
    }
    return new ProviderCompetence(
        id,
        workshop.id(),
        central
            ? CENTRAL_PRIORITY
            : PracticePeople.any(List.of(50, 80, 100, 100, 100, 120), random),
        code(services),
        new Conditions(when),
        "Sesam" + (100 + id),
        "CS" + workshop.country() + workshop.id(),
        1 + random.nextInt(4),
        random.nextInt(3) > 0);
  }

  private boolean mendsHousehold(Workshop workshop) {
    return switch (workshop.trade()) {
      case MOBILE, CENTRAL -> false;
      case HOME -> true;
      case ALL -> random.nextBoolean();
    };
  }

  private Maker maker(boolean household) {
    List<Integer> wanted = household ? HOUSEHOLD : PORTABLE;
    List<Maker> fitting =
        lists.makers().stream()
            .filter(maker -> maker.types().stream().anyMatch(wanted::contains))
            .toList();
    return PracticePeople.any(fitting, random);
  }

  private Collection<Integer> makers(Maker first, boolean household) {
    TreeSet<Integer> makers = new TreeSet<>(List.of(first.id()));
    for (int more = random.nextInt(3, 9); more > 0; more--) {
      makers.add(maker(household).id());
    }
    return makers;
  }

  private Collection<Integer> types(Maker maker, boolean household) {
    List<Integer> wanted = household ? HOUSEHOLD : PORTABLE;
    TreeSet<Integer> types =
        new TreeSet<>(maker.types().stream().filter(wanted::contains).toList());
    for (int more = random.nextInt(3); more > 0; more--) {
      types.add(PracticePeople.any(wanted, random));
    }
    return types;
  }

  private List<Integer> serviceTypes() {
    return PracticePeople.any(
        List.of(
            List.of(WARRANTY, COMPLAINT),
            List.of(WARRANTY, COMPLAINT, PAID),
            List.of(WARRANTY, PAID, ESTIMATE),
            List.of(INSURANCE),
            List.of(INSURANCE, ESTIMATE),
            List.of(PAID, ESTIMATE),
            List.of(EXPRESS)),
        random);
  }

  private static @Nullable String code(List<Integer> services) {
    if (services.contains(EXPRESS)) {
      return EXPRESS_CODE;
    }
    return services.equals(List.of(INSURANCE)) ? INSURANCE_CODE : null;
  }

  static List<String> ids(Collection<Integer> ids) {
    List<String> texts = new ArrayList<>();
    ids.forEach(id -> texts.add(id.toString()));
    return texts;
  }
}
