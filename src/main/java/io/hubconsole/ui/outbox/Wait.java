package io.hubconsole.ui.outbox;

/** What a write waits for that no hub has confirmed. */
sealed interface Wait {

  /** For nothing: it leaves here and now, or when its own waiting time is over. */
  record ForNothing() implements Wait {}

  /** For the hub of the profile that is open, which is away. */
  record ForHub() implements Wait {}

  /** For somebody to say that this copy of the outbox is the one that sends. */
  record ForOwner() implements Wait {}

  /** For a decision about an earlier one of the same case. */
  record ForEarlier(long number) implements Wait {}

  /** For somebody to send it, since it is too old. */
  record ForOperator() implements Wait {}

  /** For a command, since no profile sends it. */
  record ForCommand() implements Wait {}

  /** For a command, since the profile's address is not the one it was queued for. */
  record ForFormerHub(String profile) implements Wait {}

  /** For the profile to be read only no longer. */
  record ForPermission(String profile) implements Wait {}

  /** For the profile to be opened. */
  record ForProfile(String profile) implements Wait {}
}
