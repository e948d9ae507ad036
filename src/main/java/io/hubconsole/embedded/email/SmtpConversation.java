package io.hubconsole.embedded.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** An SMTP conversation that knows what the server last said, and whether the mail is gone. */
final class SmtpConversation extends SMTPTransport {
  private final Handover handover;
  private SmtpReply lastRefusal = SmtpReply.NONE;
  private SmtpReply answerToMail = SmtpReply.NONE;
  private boolean ended;
  private @Nullable OutputStream body;

  SmtpConversation(Session session, URLName account, Handover handover) {
    super(session, account);
    this.handover = handover;
  }

  /** What the server last refused; {@link SmtpReply#NONE} where nothing. */
  SmtpReply lastRefusal() {
    return lastRefusal;
  }

  /** What the server said after the dot; {@link SmtpReply#NONE} where nothing. */
  SmtpReply answerToMail() {
    return answerToMail;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream opened = super.data();
    body = opened;
    return opened;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    if (body != null) {
      // A connection that is gone already shows here, while nothing is handed over yet.
      body.flush();
    }
    if (!handover.begin()) {
      throw new IOException("given up");
    }
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    SmtpReply reply = SmtpReply.of(code, getLastServerResponse());
    if (handover.hasBegun() && !ended) {
      // Only the first reply after the dot is about the mail; QUIT has one of its own.
      answerToMail = reply;
      ended = true;
    } else if (reply.isRefusal()) {
      lastRefusal = reply;
    }
    return code;
  }
}
