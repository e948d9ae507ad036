package io.hubconsole.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A small file beside the database that tells how far it had come when it was last closed.
 *
 * <p>H2 opens an empty file as a new database, and one cut short as it was a while ago, without a
 * word: rows that were acknowledged would be gone, and nobody would know.
 */
final class HubMark {
  private static final String DATABASE = "hub.mv.db";
  private static final String MARK = "hub.mark";
  private static final long BEGUN = 0;

  private final Path database;
  private final Path mark;

  HubMark(Path folder) {
    this.database = folder.resolve(DATABASE);
    this.mark = folder.resolve(MARK);
  }

  /** Whether a hub is, or was, in the folder. */
  boolean isThere() {
    return Files.exists(mark) || Files.exists(database);
  }

  /** Whether a hub was once opened in the folder. */
  boolean isKept() {
    return Files.exists(mark);
  }

  /**
   * What is wrong with the file, looked at without changing it: the key of a sentence; empty where
   * nothing is, and for a folder without a mark.
   */
  Optional<String> fault() {
    if (!isKept()) {
      return Optional.empty();
    }
    try {
      if (!Files.exists(database) || Files.size(database) == 0) {
        return Optional.of("store.lost");
      }
      return versionOfFile() < versionKept() ? Optional.of("store.older") : Optional.empty();
    } catch (MVStoreException fault) {
      return Optional.of(
          fault.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? "store.inUse" : "store.damaged");
    } catch (IOException fault) {
      return Optional.of("store.damaged");
    }
  }

  /** Removes the database and its mark. */
  void remove() {
    try {
      Files.deleteIfExists(database);
      Files.deleteIfExists(mark);
    } catch (IOException heldOpen) {
      // An empty hub is in nobody's way; what it was made for is being told.
    }
  }

  /** Marks that a hub is in the folder, where no mark says so yet. */
  void begin() {
    if (!isKept()) {
      keep(BEGUN);
    }
  }

  /** Marks how far the closed file has come. */
  void keepClosed() {
    try {
      keep(versionOfFile());
    } catch (MVStoreException openElsewhere) {
      // The mark that is there stays true: it is a lower bound.
    }
  }

  /** The number that H2 counts up with everything it writes. */
  private long versionOfFile() {
    try (MVStore store = new MVStore.Builder().fileName(database.toString()).readOnly().open()) {
      return store.getCurrentVersion();
    }
  }

  private long versionKept() throws IOException {
    try {
      return Long.parseLong(Files.readString(mark).strip());
    } catch (NumberFormatException unreadable) {
      return BEGUN;
    }
  }

  private void keep(long version) {
    try {
      Path written = mark.resolveSibling(MARK + ".tmp");
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap((version + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(
          written, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
