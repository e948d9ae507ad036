package io.hubconsole.rows;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a case is found, folded as a search folds what is typed. */
public final class CaseSearchText {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private CaseSearchText() {}

  /**
   * Its number, guid and order reference, and of its parties and product what a person may know.
   */
  public static String of(ServiceCase serviceCase) {
    StringBuilder words = new StringBuilder(256);
    words.append(serviceCase.id());
    add(words, serviceCase.guid().toString());
    add(words, serviceCase.orderReference());
    addContact(words, serviceCase.consumer());
    addContact(words, serviceCase.customer());
    addContact(words, serviceCase.receiver());
    addContact(words, serviceCase.sender());
    ProductData product = serviceCase.productData();
    if (product != null) {
      add(words, product.model());
      add(words, product.serial());
      add(words, product.imei());
    }
    return fold(words.toString());
  }

  private static void addContact(StringBuilder words, @Nullable ContactData contact) {
    if (contact == null) {
      return;
    }
    add(words, contact.name());
    add(words, contact.firstName());
    add(words, contact.lastName());
    add(words, contact.organizationName());
    add(words, contact.organizationNumber());
    add(words, contact.addName());
    add(words, contact.address());
    add(words, contact.postalCode());
    add(words, contact.city());
    add(words, contact.phone());
    add(words, contact.mobile());
    add(words, contact.email());
  }

  private static void add(StringBuilder words, @Nullable String word) {
    if (word != null && !word.isBlank()) {
      words.append(' ').append(SPACE.matcher(word.strip()).replaceAll(" "));
    }
  }

  /** Lower case without accents: {@code Åsa Sørensen} becomes {@code asa sorensen}. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace("æ", "ae").replace("ø", "o");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
