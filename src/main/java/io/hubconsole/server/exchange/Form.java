package io.hubconsole.server.exchange;

import java.util.Optional;

/** In which form a client takes an answer. */
enum Form {
  JSON,
  HTML;

  /** The form that an {@code Accept} header prefers; empty where it takes neither. */
  static Optional<Form> of(Optional<String> accept) {
    if (accept.isEmpty() || accept.get().isBlank()) {
      return Optional.of(JSON);
    }
    WeightedList wanted = WeightedList.of(accept.get());
    double json = wanted.weightOf("application/json", "application/*", "*/*");
    double html = wanted.weightOf("text/html", "text/*", "*/*");
    if (json == 0 && html == 0) {
      return Optional.empty();
    }
    return Optional.of(html > json ? HTML : htmlComesFirst(wanted, json, html) ? HTML : JSON);
  }

  /** Of two that weigh the same, named both, the first named. */
  private static boolean htmlComesFirst(WeightedList wanted, double json, double html) {
    if (json != html) {
      return false;
    }
    for (WeightedList.Word word : wanted.words()) {
      switch (word.word()) {
        case "application/json", "application/*", "*/*" -> {
          return false;
        }
        case "text/html", "text/*" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
