package io.hubconsole.crashes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Kills desk and hub at random moments, on a network that fails at random, while a thousand writes
 * go through the outbox; counts at the receiving mail server and in the hub's log. Prints a table,
 * writes it to {@code assets/benchmarks/outbox-crashes.md}, and fails where anything was lost,
 * doubled, refused or told untruly, or more was undecided than a killed hub explains.
 */
final class OutboxCrashRun {
  private static final int WRITES = 1000;

  /** How many writes a desk asks one hub for at once. */
  private static final int AT_ONCE = 4;

  private OutboxCrashRun() {}

  /**
   * Runs both rounds.
   *
   * @param words the seed of all that is random, 1 where none is given, and how many writes
   */
  public static void main(String[] words) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    long seed = words.length > 0 ? Long.parseLong(words[0]) : 1;
    int writes = words.length > 1 ? Integer.parseInt(words[1]) : WRITES;
    Path folder = Files.createTempDirectory("outbox-crashes");
    try {
      Tally keeping = new CrashRound(folder.resolve("keeping"), false, writes, seed).run();
      System.err.println(keeping);
      Tally forgetting = new CrashRound(folder.resolve("forgetting"), true, writes, seed).run();
      System.err.println(forgetting);
      String page = page(keeping, forgetting, seed);
      System.out.println(page);
      Files.writeString(Path.of("assets", "benchmarks", "outbox-crashes.md"), page);
      if (!keeping.isClean(caughtByDeaths(keeping)) || !forgetting.isClean(writes)) {
        throw new IllegalStateException(
            "something was not queued, or lost, doubled, refused, undecided or told untruly");
      }
    } finally {
      remove(folder);
    }
  }

  /**
   * A hub that keeps keys leaves undecided only what it was handing to the mail server when it was
   * killed. One that knows no keys leaves undecided whatever a fault cut off.
   */
  private static int caughtByDeaths(Tally tally) {
    return AT_ONCE * tally.troubles().hubDeaths();
  }

  private static String page(Tally keeping, Tally forgetting, long seed) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # The outbox through crashes

        Writes, half of them emails and half logged calls, queued and sent by a desk that is killed (SIGKILL) at random
        moments, to the product's own server, which is killed as well, over a network that cuts, swallows, stalls, resets
        after the body, and answers 503 and 500; a real SMTP server and the hub's log tell how often each was done. What is
        undecided for ten seconds is decided as an operator does: by what the customer got, and by the hub's log.

        | hub | writes | sent | undecided (of them done) | refused | lost | doubled | untrue | desk killed | hub killed | took |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """);
    row(page, "keeps idempotency keys", keeping);
    row(page, "knows no idempotency key", forgetting);
    return page.append("\nFaults of the network: ")
        .append(keeping.troubles().faults())
        .append(", and ")
        .append(forgetting.troubles().faults())
        .append(".\n\nSeed ")
        .append(seed)
        .append(". Command: `mvn -q test-compile exec:exec@outbox-crashes`\n")
        .toString();
  }

  private static void row(StringBuilder page, String hub, Tally tally) {
    page.append(
        "| %s | %d | %d | %d (%d) | %d | %d | %d | %d | %d | %d | %d s |%n"
            .formatted(
                hub,
                tally.acknowledged(),
                tally.sent(),
                tally.unknown(),
                tally.unknownDone(),
                tally.refused(),
                tally.lost(),
                tally.doubled(),
                tally.untrue(),
                tally.troubles().deskDeaths(),
                tally.troubles().hubDeaths(),
                tally.troubles().took().toSeconds()));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    }
  }
}
