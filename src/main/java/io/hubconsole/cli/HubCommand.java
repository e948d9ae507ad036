package io.hubconsole.cli;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that asks one hub and closes it. */
abstract class HubCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(HubCommand.class);

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final HomeOption home = new HomeOption();
  @Mixin private final HubOptions hub = new HubOptions();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  HubCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public final Integer call() throws Exception {
    picocli.CommandLine line = Objects.requireNonNull(spec).commandLine();
    checkWords()
        .ifPresent(
            key -> {
              throw new ParameterException(line, context.texts().get(key));
            });
    HomeFolder folder = home.folder(context.environment());
    return work(folder, hub.choice(folder, context, line)).number();
  }

  /** Does it with the hub of that choice. */
  ExitCode work(HomeFolder folder, HubChoice choice) throws Exception {
    ServiceOrderHub open = context.doors().open(choice, context.locale());
    try {
      return ask(open);
    } finally {
      close(open);
    }
  }

  /** What was asked is answered and told: that does not become another outcome by this. */
  private static void close(ServiceOrderHub open) {
    try {
      open.close();
    } catch (RuntimeException fault) {
      LOG.error("A hub could not be closed", fault);
    }
  }

  /** What is wrong with the words of the command, as the key of a sentence; empty for nothing. */
  Optional<String> checkWords() {
    return Optional.empty();
  }

  /** Asks the hub and tells the answer. */
  abstract ExitCode ask(ServiceOrderHub open) throws Exception;

  final CommandContext context() {
    return context;
  }

  /** Whether the answer is wanted as the contract's own body. */
  final boolean wantsJson() {
    return json;
  }
}
