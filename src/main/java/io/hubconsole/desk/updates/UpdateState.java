package io.hubconsole.desk.updates;

import java.time.Instant;

/** What is known of newer versions. */
public sealed interface UpdateState {
  /** IT has named no address: nobody is asked. */
  record Off() implements UpdateState {}

  /** The first answer is not there yet. */
  record Asking() implements UpdateState {}

  /** There is none. */
  record Newest(Instant asked) implements UpdateState {}

  record Newer(PublishedVersion version, Instant asked) implements UpdateState {}

  /** No sensible answer came. */
  record CouldNotAsk(Instant asked) implements UpdateState {}
}
