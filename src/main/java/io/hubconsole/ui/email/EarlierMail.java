package io.hubconsole.ui.email;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.ui.email.Sending.AlreadySent;
import io.hubconsole.ui.email.Sending.SeenBy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of mails that a case got before. What a hub or its log has said is kept apart from
 * what somebody said, or nobody.
 */
final class EarlierMail {
  /** How long an earlier mail is a reason to ask before another. */
  static final Duration RECENT = Duration.ofMinutes(10);

  private Optional<Instant> possible = Optional.empty();
  private Optional<Instant> certain = Optional.empty();
  private SeenBy seenBy = SeenBy.CONSOLE;

  /** The hub has said so. */
  void sent(Instant at) {
    certain = Optional.of(at);
    nonePossible();
  }

  /** It may have been sent, by that account. */
  void possible(Instant at, SeenBy account) {
    possible = Optional.of(at);
    seenBy = account;
  }

  /** A possible one was none; it does not hide one before it. */
  void nonePossible() {
    possible = certain;
    seenBy = SeenBy.CONSOLE;
  }

  /** What to ask before another mail; empty for nothing. */
  Optional<AlreadySent> recent(SendPlan plan, LogGlance glance, Instant now) {
    Instant since = now.minus(RECENT);
    Optional<AlreadySent> told =
        possible.filter(at -> at.isAfter(since)).map(at -> new AlreadySent(plan, at, seenBy));
    Optional<AlreadySent> logged =
        glance
            .newestSuccess()
            .map(ExternalRequest::createdAt)
            .filter(at -> at.isAfter(since))
            .map(at -> new AlreadySent(plan, at, SeenBy.LOG));
    // A log that has it knows more than somebody's word.
    return seenBy == SeenBy.CONSOLE ? told.or(() -> logged) : logged.or(() -> told);
  }

  /** When the case got its last mail, as far as a hub or its log has said; empty for none. */
  Optional<Instant> last(LogGlance glance) {
    return Stream.concat(
            certain.stream(), glance.newestSuccess().map(ExternalRequest::createdAt).stream())
        .max(Comparator.naturalOrder());
  }
}
