package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.CompletedEmailCases.CaseNames;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a completion email says, in its language, before it is text or HTML.
 *
 * @param details a label and a value each, in the order in which they are read
 * @param workshop one line each: name, street, place, phone; empty where no workshop is known
 */
record LetterContent(
    String languageTag,
    String subject,
    String heading,
    String greeting,
    String opening,
    List<Map.Entry<String, String>> details,
    String workshopHeading,
    List<String> workshop,
    String nextHeading,
    String next,
    String closing,
    String signature) {
  private static final int NAME_LENGTH = 120;
  private static final int VALUE_LENGTH = 200;

  static LetterContent of(ServiceCase serviceCase, CaseNames names) {
    LetterLanguage language = LetterLanguage.of(serviceCase);
    Texts texts = Texts.of(LetterContent.class, "letter", language.locale());
    String number = Integer.toString(serviceCase.id());
    String product = product(serviceCase, names);
    List<String> workshop = names.workshop().map(LetterContent::lines).orElse(List.of());
    String partner = names.partner().map(name -> clean(name, NAME_LENGTH)).orElse("");
    return new LetterContent(
        language.locale().toLanguageTag(),
        product.isEmpty()
            ? texts.get("letter.subjectWithoutProduct", number)
            : texts.get("letter.subject", product, number),
        texts.get("letter.heading"),
        greeting(serviceCase, texts),
        texts.get("letter.opening"),
        details(serviceCase, product, number, texts),
        texts.get("letter.workshop"),
        workshop,
        texts.get("letter.next"),
        texts.get(workshop.isEmpty() ? "letter.nextWithoutWorkshop" : "letter.nextAtWorkshop"),
        texts.get("letter.closing"),
        partner);
  }

  private static String greeting(ServiceCase serviceCase, Texts texts) {
    String name =
        Stream.of(serviceCase.consumer(), serviceCase.customer())
            .filter(Objects::nonNull)
            .map(contact -> clean(contact.displayName(), NAME_LENGTH))
            .filter(candidate -> !candidate.isEmpty())
            .findFirst()
            .orElse("");
    return name.isEmpty()
        ? texts.get("letter.greetingWithoutName")
        : texts.get("letter.greeting", name);
  }

  private static String product(ServiceCase serviceCase, CaseNames names) {
    ServiceCase.ProductData product = serviceCase.productData();
    String model = product == null ? "" : clean(product.model(), NAME_LENGTH);
    String kind =
        model.isEmpty()
            ? names.productType().map(name -> clean(name, NAME_LENGTH)).orElse("")
            : model;
    String maker = names.manufacturer().map(name -> clean(name, NAME_LENGTH)).orElse("");
    return (maker + " " + kind).strip();
  }

  private static List<Map.Entry<String, String>> details(
      ServiceCase serviceCase, String product, String number, Texts texts) {
    ServiceCase.ProductData data = serviceCase.productData();
    List<Map.Entry<String, String>> details = new ArrayList<>();
    add(details, texts.get("letter.product"), product);
    add(details, texts.get("letter.serial"), data == null ? null : data.serial());
    add(details, texts.get("letter.imei"), data == null ? null : data.imei());
    add(details, texts.get("letter.caseNumber"), number);
    add(details, texts.get("letter.orderReference"), serviceCase.orderReference());
    return List.copyOf(details);
  }

  private static void add(
      List<Map.Entry<String, String>> details, String label, @Nullable String value) {
    String text = clean(value, VALUE_LENGTH);
    if (!text.isEmpty()) {
      details.add(Map.entry(label, text));
    }
  }

  private static List<String> lines(ContactData workshop) {
    String name =
        workshop.organizationName() == null || workshop.organizationName().isBlank()
            ? workshop.displayName()
            : workshop.organizationName();
    String place =
        Stream.of(workshop.postalCode(), workshop.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String phone = workshop.phone() == null ? workshop.mobile() : workshop.phone();
    return Stream.of(name, workshop.address(), place, phone)
        .map(line -> clean(line, VALUE_LENGTH))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String clean(@Nullable String value, int length) {
    return LetterText.clean(value, length);
  }
}
