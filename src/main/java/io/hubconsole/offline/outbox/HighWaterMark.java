package io.hubconsole.offline.outbox;

import io.hubconsole.offline.store.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the outbox had come when somebody was last told so; kept in a file beside it, since H2
 * opens an empty or truncated file without a word.
 *
 * @param change the number of the newest change that was confirmed to whoever asked for it
 * @param number the highest number that a write was given
 */
record HighWaterMark(long change, long number) {
  static final HighWaterMark NOTHING = new HighWaterMark(0, 0);

  private static final Pattern FORM = Pattern.compile("change=(\\d{1,18})\nnumber=(\\d{1,18})\n");

  /**
   * The mark in a file; empty where there is none.
   *
   * @throws IOException where the disk fails
   * @throws Damaged where it is no mark
   */
  static Optional<HighWaterMark> read(Disk disk, Path file) throws IOException {
    if (!disk.exists(file)) {
      return Optional.empty();
    }
    Matcher found = FORM.matcher(new String(disk.read(file), StandardCharsets.US_ASCII));
    if (!found.matches()) {
      throw new Damaged();
    }
    return Optional.of(
        new HighWaterMark(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
  }

  /** The later of each. */
  HighWaterMark or(HighWaterMark other) {
    return new HighWaterMark(Math.max(change, other.change), Math.max(number, other.number));
  }

  /**
   * Keeps it; it is on disk before this returns.
   *
   * @throws IOException where the disk fails; the older mark stays true: it is a lower bound
   */
  void write(Disk disk, Path file) throws IOException {
    String text = "change=" + change + "\nnumber=" + number + "\n";
    disk.write(file, text.getBytes(StandardCharsets.US_ASCII));
  }
}
