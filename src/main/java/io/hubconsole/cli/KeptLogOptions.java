package io.hubconsole.cli;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the request log a served hub keeps. */
final class KeptLogOptions {
  @Option(names = "--keep-log-days", paramLabel = "N", descriptionKey = "serveKeepLogDays")
  private @Nullable Integer days;

  @Option(names = "--keep-log-rows", paramLabel = "N", descriptionKey = "serveKeepLogRows")
  private @Nullable Long rows;

  ServerStarter.KeptLog kept() {
    return new ServerStarter.KeptLog(
        days == null ? OptionalInt.empty() : OptionalInt.of(days),
        rows == null ? OptionalLong.empty() : OptionalLong.of(rows));
  }
}
