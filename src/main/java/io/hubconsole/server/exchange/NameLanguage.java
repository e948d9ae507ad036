package io.hubconsole.server.exchange;

import java.util.Optional;

/** The language of names that an {@code Accept-Language} header chooses. */
final class NameLanguage {
  private NameLanguage() {}

  /** One of the contract's languages, such as {@code sv-se}; empty where none is wanted. */
  static Optional<String> of(Optional<String> accepted) {
    return accepted.flatMap(
        header ->
            WeightedList.of(header).words().stream()
                .filter(word -> word.weight() > 0)
                .flatMap(word -> known(word.word()).stream())
                .findFirst());
  }

  private static Optional<String> known(String tag) {
    int end = tag.indexOf('-');
    return switch (end < 0 ? tag : tag.substring(0, end)) {
      case "sv" -> Optional.of("sv-se");
      case "da" -> Optional.of("da-dk");
      case "nb", "no" -> Optional.of("nb-no");
      case "fi" -> Optional.of("fi-fi");
      case "en" -> Optional.of("en");
      default -> Optional.empty();
    };
  }
}
