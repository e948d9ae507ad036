package io.hubconsole.logindex;

/** Whose rows are looked for. */
public sealed interface Owner {
  /** Anybody's. */
  record Anyone() implements Owner {}

  /** Those of a partner's cases. */
  record Partner(int id) implements Owner {}

  /** Those of a provider's cases. */
  record Provider(int id) implements Owner {}
}
