package io.hubconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.wire.UnreadableJson;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Saves one external request to the log. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class LogAddCommand extends WriteCommand {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--type", paramLabel = "TYPE", required = true, descriptionKey = "type")
  private String type = "";

  @Option(
      names = "--status",
      paramLabel = "WORD",
      defaultValue = "success",
      descriptionKey = "status")
  private String status = "success";

  @Option(names = "--case-id", paramLabel = "ID", required = true, descriptionKey = "caseId")
  private int caseId;

  @Option(names = "--url", paramLabel = "URL", descriptionKey = "url")
  private @Nullable String url;

  @Option(names = "--meta", paramLabel = "JSON", defaultValue = "{}", descriptionKey = "meta")
  private String meta = "{}";

  @Option(names = "--request", paramLabel = "TEXT", descriptionKey = "request")
  private @Nullable String request;

  @Option(names = "--response", paramLabel = "TEXT", descriptionKey = "response")
  private @Nullable String response;

  @Option(names = "--message", paramLabel = "TEXT", descriptionKey = "message")
  private @Nullable String message;

  LogAddCommand(CommandContext context) {
    super(context);
  }

  @Override
  Optional<String> faultOfOrder() {
    return type.isBlank() || type.length() > NewExternalRequest.TYPE_LENGTH
        ? Optional.of("usage.type")
        : Optional.empty();
  }

  @Override
  Order order() {
    return new Order.LoggedCall(loggedCall());
  }

  private NewExternalRequest loggedCall() {
    return new NewExternalRequest(
        type,
        status,
        url,
        new RequestMeta(caseId, furtherMeta()),
        request,
        response,
        message,
        Optional.empty());
  }

  @Override
  ExitCode ask(ServiceOrderHub open) {
    NewExternalRequest call = loggedCall();
    SaveAnswer answer = done(() -> open.saveRequest(call));
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().of(answer)));
    } else {
      tell(answer);
    }
    return switch (answer) {
      case SaveAnswer.Saved _, SaveAnswer.Queued _ -> ExitCode.DONE;
      case SaveAnswer.BadValue _, SaveAnswer.KeyReused _ -> ExitCode.REFUSED;
    };
  }

  private void tell(SaveAnswer answer) {
    switch (answer) {
      case SaveAnswer.Saved(var saved) -> context().say("log.saved", Long.toString(saved.id()));
      case SaveAnswer.Queued(long number, var _) -> context().say("queued", Long.toString(number));
      case SaveAnswer.BadValue(var fault) ->
          context().err().println(FaultText.of(fault, context().texts()));
      case SaveAnswer.KeyReused _ -> context().sayError("keyReused");
    }
  }

  private JsonText furtherMeta() {
    try {
      ObjectNode given = context().json().readObject(meta);
      given.remove("caseId");
      return new JsonText(given.toString());
    } catch (UnreadableJson notAnObject) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), context().texts().get("usage.meta"));
    }
  }
}
