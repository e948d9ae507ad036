package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.CompletedEmailCases.CaseNames;
import io.hubconsole.hub.ServiceCase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes completion emails: text and HTML, in the language of the case. */
public final class CompletedEmailComposer {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSender sender;
  private final LetterTemplates templates = new LetterTemplates();
  private @Nullable Session session;

  public CompletedEmailComposer(MailSender sender) {
    this.sender = sender;
  }

  /** Made for the first mail: the library looks for its parts in all jars. */
  private synchronized Session session() {
    if (session == null) {
      // No properties of the system: what a mail looks like is decided here alone.
      session = Session.getInstance(new Properties());
    }
    return session;
  }

  /** Composes the mail of one attempt; every call gives it a message id of its own. */
  PreparedMail compose(
      ServiceCase serviceCase, CaseNames names, EmailAddress receiver, Instant now) {
    String messageId = "<" + UUID.randomUUID() + "@" + messageIdDomain() + ">";
    LetterContent letter = LetterContent.of(serviceCase, names);
    MimeMessage message = new IdentifiedMessage(session(), messageId);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      writeHeaders(message, letter, receiver, now);
      MimeMultipart alternatives = new MimeMultipart("alternative");
      alternatives.addBodyPart(part(templates.text(letter), "plain", letter));
      alternatives.addBodyPart(part(templates.html(letter), "html", letter));
      message.setContent(alternatives);
      message.saveChanges();
      message.writeTo(content);
    } catch (MessagingException | IOException fault) {
      throw new IllegalStateException("a mail that cannot be written", fault);
    }
    return new PreparedMail(
        sender.address(),
        receiver.text(),
        messageId,
        now,
        content.toString(StandardCharsets.US_ASCII));
  }

  private void writeHeaders(
      MimeMessage message, LetterContent letter, EmailAddress receiver, Instant now)
      throws MessagingException, IOException {
    InternetAddress from = new InternetAddress();
    from.setAddress(sender.address());
    if (!sender.name().isEmpty()) {
      from.setPersonal(sender.name(), UTF_8);
    }
    message.setFrom(from);
    InternetAddress to = new InternetAddress();
    to.setAddress(receiver.text());
    message.setRecipient(MimeMessage.RecipientType.TO, to);
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    // Keeps out-of-office answers away (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.languageTag()});
  }

  private static MimeBodyPart part(String text, String kind, LetterContent letter)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    part.setContentLanguage(new String[] {letter.languageTag()});
    return part;
  }

  /** A message id's right side is no domain literal in every reader's eyes; a name is safe. */
  private String messageIdDomain() {
    return sender.domain().startsWith("[") ? "hub-console.invalid" : sender.domain();
  }

  /** A message that keeps the id it was given: the ledger knows it by that. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String messageId;

    IdentifiedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
