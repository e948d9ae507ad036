package io.hubconsole.cli;

import io.hubconsole.desk.support.SupportBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a file for whoever helps, without secrets and without cases. */
@Command(name = "support-bundle", mixinStandardHelpOptions = true)
final class SupportBundleCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final HomeOption home = new HomeOption();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "supportOut")
  private @Nullable Path out;

  SupportBundleCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    SupportBundle bundle = context.support().of(home.folder(context.environment()));
    Path file = out == null ? Path.of(bundle.suggestedName()) : out;
    if (Files.exists(file)) {
      context.sayError("support.exists", file.toString());
      return ExitCode.CANNOT.number();
    }
    try {
      bundle.write(file, _ -> {}, () -> false);
      context.say("support.written", file.toAbsolutePath().toString());
      return ExitCode.DONE.number();
    } catch (IOException notWritten) {
      context.sayError("support.notWritten", file.toString());
      return ExitCode.CANNOT.number();
    }
  }
}
