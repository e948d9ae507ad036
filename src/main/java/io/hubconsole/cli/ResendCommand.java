package io.hubconsole.cli;

import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a completion email again, once. */
@Command(name = "resend", mixinStandardHelpOptions = true)
final class ResendCommand extends WriteCommand {
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Option(names = "--guid", paramLabel = "G", required = true, descriptionKey = "guid")
  private String guid = "";

  @Option(names = "--email", paramLabel = "E", descriptionKey = "email")
  private @Nullable String email;

  ResendCommand(CommandContext context) {
    super(context);
  }

  /** An empty variable of a script must not send to whom the case names. */
  @Override
  Optional<String> checkWords() {
    return email != null && email.isBlank() ? Optional.of("usage.emptyEmail") : Optional.empty();
  }

  @Override
  Optional<String> faultOfOrder() {
    return GUID.matcher(guid.strip()).matches() ? Optional.empty() : Optional.of("usage.guid");
  }

  @Override
  Order order() {
    return new Order.Email(resendOrder());
  }

  private ResendOrder resendOrder() {
    return new ResendOrder(guid, Optional.ofNullable(email), Optional.empty());
  }

  @Override
  ExitCode ask(ServiceOrderHub open) {
    ResendAnswer answer = done(() -> open.sendCompletedEmail(resendOrder()));
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().of(answer)));
    } else {
      tell(answer);
      if (answer instanceof ResendAnswer.Sent
          && open.describe().mail() == HubDescription.Mail.CAPTURED_TO_FOLDER) {
        context().say("resend.captured");
      }
    }
    return switch (answer) {
      case ResendAnswer.Sent _, ResendAnswer.Queued _ -> ExitCode.DONE;
      case ResendAnswer.MaybeDelivered _ -> ExitCode.UNKNOWN;
      case ResendAnswer.NotSent _,
          ResendAnswer.CaseNotFound _,
          ResendAnswer.BadValue _,
          ResendAnswer.KeyReused _ ->
          ExitCode.REFUSED;
    };
  }

  private void tell(ResendAnswer answer) {
    switch (answer) {
      case ResendAnswer.Sent(String address) when address.isEmpty() ->
          context().say("resend.sentUntold");
      case ResendAnswer.Sent(String address) -> context().say("resend.sent", address);
      case ResendAnswer.NotSent(var _, String sentence) ->
          // The hub's own sentence says that nothing was sent.
          context().out().println(sentence);
      case ResendAnswer.MaybeDelivered(String sentence) ->
          context().say("resend.unknown", sentence);
      case ResendAnswer.Queued(long number, var _) ->
          context().say("queued", Long.toString(number));
      case ResendAnswer.CaseNotFound _ -> context().say("resend.caseNotFound");
      case ResendAnswer.BadValue(var fault) ->
          context().err().println(FaultText.of(fault, context().texts()));
      case ResendAnswer.KeyReused _ -> context().sayError("keyReused");
    }
  }
}
