package io.hubconsole.embedded.email;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ServiceCase;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages a completion email is written in. */
enum LetterLanguage {
  SWEDISH("sv-SE"),
  DANISH("da-DK"),
  NORWEGIAN("nb-NO"),
  FINNISH("fi-FI"),
  ENGLISH("en");

  private final Locale locale;

  LetterLanguage(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  Locale locale() {
    return locale;
  }

  /**
   * The language of a case: its own, else that of the consumer's country, else English; likewise
   * where it names a language that no letter is written in.
   */
  static LetterLanguage of(ServiceCase serviceCase) {
    return ofTag(serviceCase.language())
        .or(() -> ofCountry(serviceCase.consumer()))
        .orElse(ENGLISH);
  }

  private static Optional<LetterLanguage> ofTag(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (language) {
      case "sv" -> Optional.of(SWEDISH);
      case "da" -> Optional.of(DANISH);
      case "nb", "no", "nn" -> Optional.of(NORWEGIAN);
      case "fi" -> Optional.of(FINNISH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }

  private static Optional<LetterLanguage> ofCountry(@Nullable ContactData consumer) {
    if (consumer == null || consumer.countryCode() == null) {
      return Optional.empty();
    }
    return switch (consumer.countryCode().strip().toUpperCase(Locale.ROOT)) {
      case "SE" -> Optional.of(SWEDISH);
      case "DK" -> Optional.of(DANISH);
      case "NO" -> Optional.of(NORWEGIAN);
      case "FI" -> Optional.of(FINNISH);
      default -> Optional.empty();
    };
  }
}
