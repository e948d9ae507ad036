package io.hubconsole.logindex;

import io.hubconsole.storage.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Where an index is kept. */
public sealed interface IndexPlace {

  /**
   * Opens a directory there, empty where nothing is.
   *
   * @throws IOException where it cannot be made or read, or another process has it
   */
  Directory open() throws IOException;

  /** Whether something is there already. */
  boolean isMade();

  /** Removes what is there, so that an index is begun anew; nobody may have it open. */
  void remove() throws IOException;

  /** In the memory of this process, and made anew in each: for logs that are not long. */
  record Memory() implements IndexPlace {
    @Override
    public Directory open() {
      return new ByteBuffersDirectory();
    }

    @Override
    public boolean isMade() {
      return false;
    }

    @Override
    public void remove() {
      // Nothing outlives its directory.
    }
  }

  /** In a folder, of one process at a time. */
  record Folder(Path path) implements IndexPlace {
    @Override
    public Directory open() throws IOException {
      OwnFolder.begin(path);
      return FSDirectory.open(path);
    }

    @Override
    public boolean isMade() {
      return Files.isDirectory(path);
    }

    @Override
    public void remove() throws IOException {
      removeFiles(path);
    }
  }

  /**
   * In a folder, encrypted.
   *
   * @param key of AES
   */
  record SecretFolder(Path path, SecretKey key) implements IndexPlace {
    @Override
    public Directory open() throws IOException {
      return SecretDirectory.in(path, key);
    }

    @Override
    public boolean isMade() {
      return Files.isDirectory(path);
    }

    @Override
    public void remove() throws IOException {
      removeFiles(path);
    }

    @Override
    public String toString() {
      return "SecretFolder[" + path + "]";
    }
  }

  private static void removeFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException nothing) {
      // Then there is nothing to remove.
    }
  }

  /** Whether another process has the index open. */
  static boolean isInUse(IOException fault) {
    return fault instanceof LockObtainFailedException;
  }
}
