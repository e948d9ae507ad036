package io.hubconsole.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that one holder at a time has, among all processes of this machine. The system lets go of
 * it when the process ends, however it ends; the file itself stays, and means nothing.
 */
public final class LockFile implements AutoCloseable {
  private static final long LOOK_MILLIS = 10;

  private final FileChannel channel;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it; empty where somebody else has it.
   *
   * @throws IOException where the file cannot be made or locked
   */
  public static Optional<LockFile> tryTake(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException hereAlready) {
      // Somebody else in this process has it.
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new LockFile(channel)) : Optional.empty();
  }

  /**
   * Takes it once whoever has it lets go.
   *
   * @throws IOException where that takes longer, or the file cannot be made or locked
   */
  public static LockFile take(Path file, Duration longest) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    do {
      Optional<LockFile> taken = tryTake(file);
      if (taken.isPresent()) {
        return taken.get();
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("nobody waited for " + file, stopped);
      }
    } while (System.nanoTime() - end < 0);
    throw new IOException("another process keeps " + file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
