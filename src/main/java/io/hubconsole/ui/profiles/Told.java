package io.hubconsole.ui.profiles;

/** What the form says of the last thing that was done with it. */
sealed interface Told {
  record Nothing() implements Told {}

  /** The hub is being tried; it can be stopped. */
  record Trying(String sentence) implements Told {}

  record Good(String sentence) implements Told {}

  record Bad(String sentence) implements Told {}

  /** The sentence; empty for none. */
  default String text() {
    return switch (this) {
      case Nothing _ -> "";
      case Trying(String sentence) -> sentence;
      case Good(String sentence) -> sentence;
      case Bad(String sentence) -> sentence;
    };
  }
}
