package io.hubconsole.offline.outbox;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a hub for one write, once, and tells what that means for it.
 *
 * <p>Where it may have arrived before, only the hub's answer under its key tells what became of it:
 * not being let in, or not reached, this time says nothing of the first time.
 */
final class Asking {
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final Texts texts;
  private final ContractJson json = new ContractJson();

  Asking(Texts texts) {
    this.texts = texts;
  }

  /**
   * Asks.
   *
   * @param again whether it may have arrived before
   */
  Heard ask(ServiceOrderHub hub, KeptWrite write, boolean again) {
    try {
      return switch (write.order()) {
        case Order.Email(var order) -> heard(hub.sendCompletedEmail(order));
        case Order.LoggedCall(var request) -> heard(hub.saveRequest(request));
      };
    } catch (HubException.OutcomeUnknown fault) {
      return write.keysOf().isPresent() && hub.describe().keepsKeys()
          ? new Heard.MayHaveArrived(words(fault), fault.retryAfter(), Optional.empty())
          : unknown(write.number(), words(fault), fault);
    } catch (HubException fault) {
      return again ? notThisTime(write, fault) : refusedOrNotDone(fault);
    } catch (RuntimeException fault) {
      LOG.warn("Asking for queued write {} threw {}", write.number(), fault.getClass().getName());
      return new Heard.Final(
          new Settlement(State.UNKNOWN, texts.get("outbox.broke")), new Told.Thrown(fault));
    }
  }

  private Heard heard(ResendAnswer answer) {
    return switch (answer) {
      case ResendAnswer.Sent(String address) ->
          told(
              answer,
              new Settlement(
                  State.SENT,
                  address.isBlank()
                      ? texts.get("outbox.sent")
                      : texts.get("outbox.sentTo", address),
                  Optional.of(address)));
      case ResendAnswer.NotSent(var _, String sentence) ->
          told(answer, new Settlement(State.REFUSED, sentence));
      case ResendAnswer.MaybeDelivered(String sentence) ->
          told(answer, new Settlement(State.UNKNOWN, sentence));
      case ResendAnswer.CaseNotFound _ ->
          told(answer, new Settlement(State.REFUSED, texts.get("outbox.caseNotFound")));
      case ResendAnswer.BadValue(var fault) ->
          told(answer, new Settlement(State.REFUSED, sentence(fault)));
      case ResendAnswer.KeyReused _ ->
          told(answer, new Settlement(State.REFUSED, texts.get("outbox.keyReused")));
      case ResendAnswer.Queued _ ->
          told(answer, new Settlement(State.UNKNOWN, texts.get("outbox.queuedThere")));
    };
  }

  private static Heard told(ResendAnswer answer, Settlement settlement) {
    return new Heard.Final(settlement, new Told.Email(answer));
  }

  private Heard heard(SaveAnswer answer) {
    return switch (answer) {
      case SaveAnswer.Saved(ExternalRequest row) ->
          told(
              answer,
              new Settlement(
                  State.SENT,
                  texts.get("outbox.saved", Long.toString(row.id())),
                  Optional.of(json.text(row))));
      case SaveAnswer.BadValue(var fault) ->
          told(answer, new Settlement(State.REFUSED, sentence(fault)));
      case SaveAnswer.KeyReused _ ->
          told(answer, new Settlement(State.REFUSED, texts.get("outbox.keyReused")));
      case SaveAnswer.Queued _ ->
          told(answer, new Settlement(State.UNKNOWN, texts.get("outbox.queuedThere")));
    };
  }

  /** Read by people, in the list of what was queued. */
  private String sentence(InputFault fault) {
    return switch (fault.kind()) {
      case BAD_ADDRESS -> texts.get("outbox.badAddress", fault.value());
      case UNKNOWN_CASE -> texts.get("outbox.unknownCase", fault.value());
      case BAD_URL -> texts.get("outbox.badUrl", fault.value());
      case BAD_META -> texts.get("outbox.badMeta");
      default -> texts.get("outbox.notTaken", fault.words());
    };
  }

  private static Heard told(SaveAnswer answer, Settlement settlement) {
    return new Heard.Final(settlement, new Told.Call(answer));
  }

  private static Heard refusedOrNotDone(HubException fault) {
    return fault instanceof HubException.Unavailable away && away.answered() != Answered.NO
        ? new Heard.NothingDone(words(fault), away.retryAfter(), nobodyThere(away))
        : new Heard.Final(new Settlement(State.REFUSED, words(fault)), new Told.Thrown(fault));
  }

  private Heard notThisTime(KeptWrite write, HubException fault) {
    return fault instanceof HubException.Unavailable away && away.answered() != Answered.NO
        ? new Heard.MayHaveArrived(words(fault), away.retryAfter(), nobodyThere(away))
        : unknown(write.number(), texts.get("outbox.earlierUnknown", words(fault)), fault);
  }

  private static Optional<HubException.Unavailable> nobodyThere(HubException.Unavailable away) {
    return Optional.of(away).filter(thrown -> thrown.answered() == Answered.NOTHING);
  }

  /** Nobody knows what became of it. */
  Heard.Final unknown(long number, String words, Exception fault) {
    return new Heard.Final(
        new Settlement(State.UNKNOWN, words),
        new Told.Thrown(
            new HubException.OutcomeUnknown(
                texts.get("outbox.standsAs", words, Long.toString(number)), fault)));
  }

  /** What the hub answered when it did a write, as it is kept. */
  Told answerOf(KeptWrite write) {
    String answer = write.answer().orElse("");
    return switch (write.order()) {
      case Order.Email _ -> new Told.Email(new ResendAnswer.Sent(answer));
      case Order.LoggedCall _ when answer.isEmpty() -> new Told.Later(true);
      case Order.LoggedCall _ ->
          new Told.Call(new SaveAnswer.Saved(json.read(answer, ExternalRequest.class)));
    };
  }

  static String words(HubException fault) {
    return String.valueOf(fault.getMessage());
  }
}
