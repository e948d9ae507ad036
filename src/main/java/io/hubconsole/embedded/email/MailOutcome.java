package io.hubconsole.embedded.email;

/** What became of a mail handed to a transport. */
public sealed interface MailOutcome {

  /** What the other side said, or what happened, for the log; never a secret. */
  String words();

  /** The other side has said that it took the mail. */
  record Accepted(String words) implements MailOutcome {}

  /** The other side has said that it does not take the mail. */
  record Refused(String words) implements MailOutcome {}

  /** The mail was never handed over: the other side cannot have taken it. */
  record Unreachable(String words) implements MailOutcome {}

  /** The mail was handed over and no answer came that can be relied upon. */
  record MaybeDelivered(String words) implements MailOutcome {}

  /** No mail leaves this hub. */
  record SwitchedOff() implements MailOutcome {
    @Override
    public String words() {
      return "";
    }
  }
}
