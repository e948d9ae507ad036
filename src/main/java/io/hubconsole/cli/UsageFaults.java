package io.hubconsole.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in a sentence what is wrong with the words of a command, and where its help is. */
final class UsageFaults implements IParameterExceptionHandler {
  private final CommandContext context;

  UsageFaults(CommandContext context) {
    this.context = context;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] words) {
    context.err().println(sentence(fault));
    context.sayError("usage.help", fault.getCommandLine().getCommandSpec().qualifiedName(" "));
    return ExitCode.WRONG_USAGE.number();
  }

  private String sentence(ParameterException fault) {
    return switch (fault) {
      // The first only: what follows a mistyped option may be a secret.
      case UnmatchedArgumentException unmatched ->
          context.texts().get("usage.unmatched", unmatched.getUnmatched().getFirst());
      case MissingParameterException missing ->
          context.texts().get("usage.missing", names(missing.getMissing()));
      case MutuallyExclusiveArgsException _ -> context.texts().get("usage.exclusive");
      case OverwrittenOptionException twice ->
          context.texts().get("usage.twice", names(List.of(twice.getOverwritten())));
      default -> ofValue(fault);
    };
  }

  private String ofValue(ParameterException fault) {
    ArgSpec argument = fault.getArgSpec();
    return argument == null
        ? String.valueOf(fault.getMessage())
        : context
            .texts()
            .get("usage.value", names(List.of(argument)), String.valueOf(fault.getValue()));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel())
        .collect(Collectors.joining(", "));
  }
}
