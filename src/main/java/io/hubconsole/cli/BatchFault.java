package io.hubconsole.cli;

import java.io.Serial;
import java.util.List;

/** Why a batch ends without a file: the key of a sentence, what it tells, and the exit code. */
final class BatchFault extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final String key;
  private final List<String> told;

  BatchFault(ExitCode exit, String key, String... told) {
    super(key);
    this.exit = exit;
    this.key = key;
    this.told = List.of(told);
  }

  ExitCode exit() {
    return exit;
  }

  void tell(CommandContext context) {
    context.err().println(context.texts().get(key, told.toArray()));
  }
}
