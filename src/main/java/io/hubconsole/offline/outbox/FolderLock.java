package io.hubconsole.offline.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps other processes, and others in this one, from the files of a folder. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a folder; empty where somebody else has it.
   *
   * @throws IOException where its file cannot be written
   */
  static Optional<FolderLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException byThisProcess) {
      taken = false;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new FolderLock(channel)) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      // The system lets go of it all the same.
    }
  }
}
