package io.hubconsole.wire;

import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.Reason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the contract's answer to a resend has no room for, as headers of our own: a sentence alone
 * does not tell "not sent" from "perhaps sent".
 */
public final class CompletedEmailHeaders {
  /** {@code sent}, {@code maybe-delivered}, or why nothing was sent: {@code case-not-final}. */
  public static final String OUTCOME = "Completed-Email-Outcome";

  /** Where it was sent to. */
  public static final String ADDRESS = "Completed-Email-Address";

  private static final String SENT = "sent";
  private static final String MAYBE_DELIVERED = "maybe-delivered";

  private CompletedEmailHeaders() {}

  /** The headers of an answer. */
  public static Map<String, String> of(ResendAnswer answer) {
    return switch (answer) {
      case ResendAnswer.Sent(String address) when isPlain(address) ->
          Map.of(OUTCOME, SENT, ADDRESS, address);
      case ResendAnswer.Sent _ -> Map.of(OUTCOME, SENT);
      case ResendAnswer.NotSent(Reason reason, var _) -> Map.of(OUTCOME, word(reason));
      case ResendAnswer.MaybeDelivered _ -> Map.of(OUTCOME, MAYBE_DELIVERED);
      case ResendAnswer.Queued _,
          ResendAnswer.CaseNotFound _,
          ResendAnswer.BadValue _,
          ResendAnswer.KeyReused _ ->
          Map.of();
    };
  }

  private static boolean isPlain(String address) {
    return address.matches("[!-~]([ -~]*[!-~])?");
  }

  /**
   * What a sentence for an answer means.
   *
   * @param outcome the header; a hub that keeps to the contract alone has none
   */
  public static ResendAnswer read(Optional<String> outcome, String sentence) {
    String said = outcome.orElse("").strip();
    if (said.equals(MAYBE_DELIVERED)) {
      return new ResendAnswer.MaybeDelivered(sentence);
    }
    Reason reason =
        Stream.of(Reason.values())
            .filter(known -> word(known).equals(said))
            .findFirst()
            .orElse(Reason.OTHER);
    return new ResendAnswer.NotSent(reason, sentence);
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
