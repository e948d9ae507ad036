package io.hubconsole;

import io.hubconsole.desk.home.OwnerOnly;
import io.hubconsole.desk.requestlog.Redaction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Writes what is logged to a few files of limited size, for their owner alone: {@code
 * hub-console.0.log} is the newest. Several processes may write at once. What looks like a token, a
 * password or an email address is left out.
 */
final class CappedLog extends Handler {
  private static final String LOCK = "hub-console.log.lock";

  /** A line that is longer is cut: what a stack trace begins with is what matters. */
  private static final int LONGEST_LINE = 64 * 1024;

  private final Path folder;
  private final int files;
  private final long bytes;

  /**
   * A log of so many files.
   *
   * @param bytes how long each becomes at most
   */
  CappedLog(Path folder, int files, long bytes) {
    this.folder = folder;
    this.files = files;
    this.bytes = bytes;
    setFormatter(new LogLine());
  }

  @Override
  public synchronized void publish(LogRecord line) {
    if (!isLoggable(line)) {
      return;
    }
    try {
      String text = Redaction.SECRETS_AND_ADDRESSES.of(shortened(getFormatter().format(line)));
      write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException noPlace) {
      // There is nowhere to tell it, and whoever logs goes on.
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_LINE
        ? text.substring(0, LONGEST_LINE) + System.lineSeparator()
        : text;
  }

  private void write(byte[] whole) throws IOException {
    byte[] line = whole.length > bytes ? Arrays.copyOf(whole, (int) bytes) : whole;
    Files.createDirectories(folder);
    // Held until it is closed, or another process would turn the files meanwhile.
    try (FileChannel held =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock _ = held.lock();
      Path newest = file(0);
      if (Files.exists(newest) && Files.size(newest) + line.length > bytes) {
        rotate();
      }
      append(newest, line);
    }
  }

  private void append(Path file, byte[] line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE),
            ownersAlone())) {
      ByteBuffer left = ByteBuffer.wrap(line);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  private FileAttribute<?>[] ownersAlone() {
    try {
      return new OwnerOnly().attributes(folder);
    } catch (IOException asTheSystemDoes) {
      return new FileAttribute<?>[0];
    }
  }

  private void rotate() throws IOException {
    for (int number = files - 1; number > 0; number--) {
      if (Files.exists(file(number - 1))) {
        Files.move(file(number - 1), file(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path file(int number) {
    return folder.resolve("hub-console." + number + ".log");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
