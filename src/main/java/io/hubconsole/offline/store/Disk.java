package io.hubconsole.offline.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/**
 * Where all files of a store are read and written: one of H2's file systems, so that a disk fails
 * for the database and for the files beside it alike.
 *
 * @param scheme such as {@code nio:}; empty for this machine's own disk
 */
public record Disk(String scheme) {
  public static final Disk OF_THIS_MACHINE = new Disk("");

  private FilePath at(Path file) {
    return FilePath.get(name(file));
  }

  /** The file as H2 is told it. */
  String name(Path file) {
    return scheme + file.toAbsolutePath();
  }

  public boolean exists(Path file) {
    return at(file).exists();
  }

  /** How long it is, in bytes; 0 where there is none. */
  public long size(Path file) {
    return exists(file) ? at(file).size() : 0;
  }

  /**
   * Reads a small file.
   *
   * @throws IOException where it cannot be read, or there is none
   */
  public byte[] read(Path file) throws IOException {
    try (InputStream in = at(file).newInputStream()) {
      return in.readAllBytes();
    }
  }

  /**
   * Replaces a small file as a whole; it is on disk before this returns.
   *
   * @throws IOException where it cannot be written; the old content stays
   */
  public void write(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    overwrite(beside, content);
    move(beside, file);
  }

  /**
   * Writes a small file in its place, so that it stays the same file to its file system; it is on
   * disk before this returns.
   *
   * @throws IOException where it cannot be written; a part of it may be there
   */
  public void overwrite(Path file, byte[] content) throws IOException {
    try (FileChannel channel = open(file, "rw")) {
      channel.truncate(0);
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /**
   * Puts a copy of a file in the place of another, or where none is; it is on disk before this
   * returns.
   *
   * @throws IOException where it cannot be read or written; what was there stays
   */
  public void copy(Path from, Path to) throws IOException {
    Path beside = to.resolveSibling(to.getFileName() + ".tmp");
    try (InputStream in = at(from).newInputStream();
        FileChannel channel = open(beside, "rw")) {
      channel.truncate(0);
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
    move(beside, to);
  }

  private FileChannel open(Path file, String mode) throws IOException {
    try {
      return at(file).open(mode);
    } catch (DbException fault) {
      throw new IOException(fault);
    }
  }

  /**
   * Puts a file in the place of another at one moment, or where none is.
   *
   * @throws IOException where it cannot be moved; both stay as they are
   */
  public void move(Path from, Path to) throws IOException {
    try {
      at(from).moveTo(at(to), true);
    } catch (DbException fault) {
      throw new IOException(fault);
    }
    force(folderOf(to));
  }

  /** Removes a file, where there is one. */
  public void delete(Path file) throws IOException {
    try {
      if (exists(file)) {
        at(file).delete();
      }
    } catch (DbException fault) {
      throw new IOException(fault);
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Brings names to disk, where the system lets a folder be opened; others do so by themselves. */
  private static void force(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notHere) {
      // Windows keeps a move by itself.
    }
  }
}
