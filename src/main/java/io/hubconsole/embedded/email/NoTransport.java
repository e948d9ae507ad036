package io.hubconsole.embedded.email;

/** Where no mail is to leave. */
public final class NoTransport implements MailTransport {
  @Override
  public MailOutcome send(PreparedMail mail) {
    return new MailOutcome.SwitchedOff();
  }
}
