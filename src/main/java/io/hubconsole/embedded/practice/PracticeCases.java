package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.practice.PracticeLists.Maker;
import io.hubconsole.embedded.practice.PracticePartners.Partner;
import io.hubconsole.embedded.practice.PracticeWorkshops.Workshop;
import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents the cases of the practice workspace, oldest first. */
final class PracticeCases {
  static final int COUNT = 2000;
  private static final int FIRST_ID = 100_001;
  private static final int DAYS = 120;
  private static final long MINUTE = 60_000;

  private final PracticeLists lists;
  private final PracticeWorkshops workshops;
  private final PracticePeople people;
  private final Instant now;
  private final SplittableRandom random;
  private int nextContact = 500_000;

  PracticeCases(
      PracticeLists lists,
      PracticeWorkshops workshops,
      PracticePeople people,
      Instant now,
      long seed) {
    this.lists = lists;
    this.workshops = workshops;
    this.people = people;
    this.now = now;
    this.random = new SplittableRandom(seed);
  }

  List<ServiceCase> invent() {
    List<ServiceCase> cases = new ArrayList<>(COUNT);
    long span = Duration.ofDays(DAYS).toMillis();
    for (int i = 0; i < COUNT; i++) {
      long age = span - span * i / COUNT - random.nextLong(span / COUNT);
      cases.add(invent(FIRST_ID + i, now.minusMillis(age)));
    }
    return cases;
  }

  private ServiceCase invent(int id, Instant createdAt) {
    Partner partner = PracticePartners.ofDraw(random.nextInt(100));
    Country country = PracticePeople.any(partner.countries(), random);
    String status = status(Duration.between(createdAt, now).toHours());
    Maker maker = PracticePeople.any(lists.makers(), random);
    int type = PracticePeople.any(maker.types(), random);
    Parties parties = parties(partner, country);
    return new ServiceCase(
        id,
        guid(),
        partner.id(),
        status.equals("booked") ? null : workshop(country, type).id(),
        status,
        country.language(),
        partner.prefix()
            + "-"
            + createdAt.toString().substring(2, 4)
            + "-"
            + (200_000 + id * 7L % 90_000),
        PracticePeople.any(List.of(OriginatorType.values()), random).word(),
        PracticePeople.any(List.of(BookingType.values()), random).word(),
        partner.id() == PracticePartners.INSURER
            ? PracticeServices.INSURANCE
            : PracticePeople.any(List.of(1, 1, 1, 3, 3, 4, 5, 6), random),
        PracticeServices.PORTABLE.contains(type)
            ? PracticeServices.IN_WORKSHOP
            : PracticeServices.ON_SITE,
        parties.consumer(),
        parties.customer(),
        parties.receiver(),
        null,
        product(maker, type),
        createdAt,
        updatedAt(createdAt, status),
        JsonText.EMPTY_OBJECT);
  }

  /** A random GUID, of version 4. */
  private UUID guid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | (1L << 63);
    return new UUID(high, low);
  }

  /** Old cases are mostly done, young ones mostly not; a little over half of all are final. */
  private String status(long ageHours) {
    if (ageHours < 12) {
      return "booked";
    }
    int draw = random.nextInt(100);
    if (draw < (ageHours > 14 * 24 ? 61 : 12)) {
      return ServiceCase.FINAL;
    }
    return PracticePeople.any(
        List.of(
            "booked",
            "arrived",
            "arrived",
            "inProgress",
            "inProgress",
            "inProgress",
            "waitingForParts",
            "waitingForParts",
            "waitingForCustomer",
            "repaired",
            "returned",
            "cancelled"),
        random);
  }

  private Instant updatedAt(Instant createdAt, String status) {
    if (status.equals("booked")) {
      return createdAt;
    }
    long sinceCreated = Duration.between(createdAt, now).toMillis();
    long days = status.equals(ServiceCase.FINAL) ? random.nextLong(3, 22) : random.nextLong(1, 10);
    long later = days * Duration.ofDays(1).toMillis() + random.nextLong(8 * 60 * MINUTE);
    return createdAt.plusMillis(Math.min(later, sinceCreated * 9 / 10));
  }

  /** Who is concerned in a case. */
  private record Parties(
      @Nullable ContactData consumer,
      @Nullable ContactData customer,
      @Nullable ContactData receiver) {}

  /** Most consumers have an address; some cases have it elsewhere, and some have none at all. */
  private Parties parties(Partner partner, Country country) {
    int draw = random.nextInt(100);
    ContactData consumer = people.person(nextContact++, country, draw < 84, random);
    ContactData customer = null;
    ContactData receiver = null;
    if (draw >= 84 && draw < 90) {
      customer =
          PracticePeople.organisation(
              nextContact++,
              partner.name() + " " + consumer.city(),
              String.valueOf(consumer.city()),
              "shop" + random.nextInt(1, 40) + "@example.com");
    } else if (draw >= 90 && draw < 95) {
      receiver = people.person(nextContact++, country, true, random);
    } else if (draw < 20) {
      customer = people.person(nextContact++, country, true, random);
    }
    return new Parties(consumer, customer, receiver);
  }

  private Workshop workshop(Country country, int type) {
    boolean portable = PracticeServices.PORTABLE.contains(type);
    List<Workshop> fitting =
        workshops.in(country).stream()
            .filter(
                workshop ->
                    switch (workshop.trade()) {
                      case ALL -> true;
                      case MOBILE, CENTRAL -> portable;
                      case HOME -> !portable;
                    })
            .toList();
    List<Workshop> any = fitting.isEmpty() ? workshops.in(country) : fitting;
    return PracticePeople.any(any, random);
  }

  private ProductData product(Maker maker, int type) {
    boolean phone = type == PracticeServices.MOBILE_PHONE;
    return new ProductData(
        maker.id(),
        type,
        PracticePeople.any(maker.models(), random),
        "SN" + Long.toString(random.nextLong(1L << 45, 1L << 50), 36).toUpperCase(Locale.ROOT),
        phone ? "35" + random.nextLong(1_000_000_000_000L, 9_999_999_999_999L) : null);
  }
}
