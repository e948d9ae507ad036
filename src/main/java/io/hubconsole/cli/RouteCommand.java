package io.hubconsole.cli;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which workshop takes a case, one lookup or one a row. */
@Command(name = "route", mixinStandardHelpOptions = true)
final class RouteCommand extends HubCommand {
  @Mixin private final RoutingOptions known = new RoutingOptions();

  @Option(names = "--explain", descriptionKey = "explain")
  private boolean explain;

  @ArgGroup(exclusive = false)
  private @Nullable Batch batch;

  /** Both or neither. */
  static final class Batch {
    @Option(names = "--batch", paramLabel = "IN.csv", descriptionKey = "batch")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "OUT.csv", descriptionKey = "batchOut")
    private @Nullable Path out;
  }

  RouteCommand(CommandContext context) {
    super(context);
  }

  @Override
  Optional<String> checkWords() {
    if (batch == null) {
      return Optional.empty();
    }
    if (batch.in == null || batch.out == null) {
      return Optional.of("usage.batchWithoutOut");
    }
    boolean alone = !explain && !wantsJson() && known.query().given().isEmpty();
    return alone ? Optional.empty() : Optional.of("usage.batchAlone");
  }

  @Override
  ExitCode ask(ServiceOrderHub open) throws Exception {
    if (batch != null) {
      return new RouteBatch(context(), open)
          .run(Objects.requireNonNull(batch.in), Objects.requireNonNull(batch.out));
    }
    return explain ? explained(open) : routed(open);
  }

  private ExitCode routed(ServiceOrderHub open) {
    RoutingAnswer answer = open.route(known.query());
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().of(answer)));
    } else {
      new RouteReport(context()).tell(answer);
    }
    return exitOf(answer);
  }

  private ExitCode explained(ServiceOrderHub open) {
    ExplanationAnswer answer = open.explain(known.query());
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().of(answer)));
    } else {
      new RouteReport(context()).tell(answer);
    }
    return switch (answer) {
      case ExplanationAnswer.Explained(var explanation) -> exitOf(explanation.answer());
      case ExplanationAnswer.AskedAround around -> exitOf(around.answer());
      case ExplanationAnswer.BadValue _ -> ExitCode.REFUSED;
    };
  }

  private static ExitCode exitOf(RoutingAnswer answer) {
    return switch (answer) {
      case RoutingAnswer.Workshop _ -> ExitCode.DONE;
      case RoutingAnswer.NotEnoughData _, RoutingAnswer.Nobody _, RoutingAnswer.BadValue _ ->
          ExitCode.REFUSED;
    };
  }
}
