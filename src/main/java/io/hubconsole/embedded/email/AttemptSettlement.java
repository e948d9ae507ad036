package io.hubconsole.embedded.email;

import io.hubconsole.embedded.email.CompletedEmailLedger.State;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.MaybeDelivered;
import io.hubconsole.hub.ResendAnswer.NotSent;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ResendAnswer.Sent;
import io.hubconsole.text.Texts;

/**
 * What an outcome means: for who asked, for the ledger, and for the log.
 *
 * @param sentence what the ledger and the log keep
 * @param serverWords the other side's words; may be empty
 */
record AttemptSettlement(
    ResendAnswer answer, State state, RequestStatus status, String sentence, String serverWords) {

  static AttemptSettlement of(MailOutcome outcome, String receiver, Texts texts) {
    String words = outcome.words();
    return switch (outcome) {
      case MailOutcome.Accepted _ ->
          new AttemptSettlement(
              new Sent(receiver),
              State.ACCEPTED,
              RequestStatus.SUCCESS,
              texts.get("resend.sent", receiver),
              words);
      case MailOutcome.Refused _ ->
          notSent(Reason.MAIL_SERVER_REFUSED, texts.get("resend.refused", words), words);
      case MailOutcome.Unreachable _ ->
          notSent(Reason.MAIL_SERVER_UNREACHABLE, texts.get("resend.unreachable", words), words);
      case MailOutcome.SwitchedOff _ -> notSent(Reason.MAIL_OFF, texts.get("resend.off"), words);
      case MailOutcome.MaybeDelivered _ -> {
        String sentence = texts.get("resend.maybe", words).strip();
        yield new AttemptSettlement(
            new MaybeDelivered(sentence), State.UNKNOWN, RequestStatus.ERROR, sentence, words);
      }
    };
  }

  private static AttemptSettlement notSent(Reason reason, String sentence, String words) {
    String told = sentence.strip();
    return new AttemptSettlement(
        new NotSent(reason, told), State.REFUSED, RequestStatus.ERROR, told, words);
  }
}
