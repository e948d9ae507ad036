package io.hubconsole.embedded.email;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A transport that keeps the mails it is given and answers as told. */
final class CapturingTransport implements MailTransport {
  private final List<PreparedMail> mails = new CopyOnWriteArrayList<>();
  private volatile MailOutcome outcome = new MailOutcome.Accepted("ok");

  void answer(MailOutcome next) {
    outcome = next;
  }

  List<PreparedMail> received() {
    return mails;
  }

  @Override
  public MailOutcome send(PreparedMail mail) {
    mails.add(mail);
    return outcome;
  }
}
