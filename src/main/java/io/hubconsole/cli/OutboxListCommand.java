package io.hubconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what has not been confirmed, oldest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class OutboxListCommand extends OnOutbox {
  @Option(names = "--all", descriptionKey = "outboxAll")
  private boolean all;

  @Option(names = "--json", descriptionKey = "outboxJson")
  private boolean json;

  OutboxListCommand(CommandContext context) {
    super(context);
  }

  @Override
  ExitCode work(OpenOutbox open) {
    List<QueuedWrite> writes = open.outbox().writes(all);
    if (json) {
      context().out().println(context().json().text(writes.stream().map(this::described).toList()));
    } else if (writes.isEmpty()) {
      context().say("outbox.empty");
    } else {
      writes.forEach(this::tell);
    }
    open.outbox()
        .hold()
        .ifPresent(
            hold -> context().sayError("outbox.hold." + hold.name().toLowerCase(Locale.ROOT)));
    return ExitCode.DONE;
  }

  private ObjectNode described(QueuedWrite write) {
    ObjectNode told =
        context().json().newObject().put("number", write.number()).put("state", word(write));
    switch (write.order()) {
      case Order.Email(var order) ->
          told.put("operation", "sendCompletedEmail")
              .put("hub", write.target().hub())
              .put("caseGuid", order.guid())
              .put("email", order.email().orElse(null));
      case Order.LoggedCall(var call) ->
          told.put("operation", "saveRequest")
              .put("hub", write.target().hub())
              .putNull("caseGuid")
              .put("caseId", call.meta().caseId())
              .put("type", call.type());
    }
    return told.put("tries", write.tries())
        .put("lastWords", write.lastWords().orElse(null))
        .put("nextTry", write.nextTry().map(Instant::toString).orElse(null))
        .put("queuedAt", write.queuedAt().toString())
        .put("by", write.by());
  }

  private static String word(QueuedWrite write) {
    return write.state().name().toLowerCase(Locale.ROOT);
  }

  private void tell(QueuedWrite write) {
    String what =
        switch (write.order()) {
          case Order.Email(var order) ->
              order
                  .email()
                  .filter(given -> !given.isBlank())
                  .map(given -> context().texts().get("outbox.emailTo", order.guid(), given))
                  .orElseGet(() -> context().texts().get("outbox.email", order.guid()));
          case Order.LoggedCall(var call) ->
              context()
                  .texts()
                  .get("outbox.call", call.type(), Integer.toString(call.meta().caseId()));
        };
    context()
        .say(
            "outbox.line",
            Long.toString(write.number()),
            context().texts().get("outbox.state." + word(write)),
            onOneLine(what),
            write.target().hub(),
            Integer.toString(write.tries()));
    write.lastWords().ifPresent(words -> context().say("outbox.lastWords", onOneLine(words)));
  }

  /** What a hub said shall not steer a terminal. */
  private static String onOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
