package io.hubconsole.desk.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file that is only ever replaced as a whole: written beside its place and moved over it,
 * so that a crash leaves the old content or the new. Its methods wait for the disk.
 */
public final class WholeFile {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private final Path file;
  private final Permissions permissions;

  /** Who may read and write the file. */
  @FunctionalInterface
  public interface Permissions {
    /**
     * What the file is made with, at once and not afterwards.
     *
     * @throws IOException where the system does not tell
     */
    FileAttribute<?>[] of(Path folder) throws IOException;
  }

  /** A file as the system makes files. */
  public WholeFile(Path file) {
    this(file, _ -> new FileAttribute<?>[0]);
  }

  public WholeFile(Path file, Permissions permissions) {
    this.file = file.toAbsolutePath();
    this.permissions = permissions;
  }

  public Path path() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * What the file holds.
   *
   * @throws IOException where it cannot be read, or there is none
   */
  public byte[] read() throws IOException {
    return Files.readAllBytes(file);
  }

  /**
   * Replaces the content; it is on disk before this returns.
   *
   * @throws IOException where it cannot be written; the old content stays
   */
  public void write(byte[] content) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder);
    Path beside =
        Files.createTempFile(folder, file.getFileName().toString(), ".tmp", permissions.of(folder));
    try {
      force(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** On disk before it is moved: a name that leads to an empty file is worse than the old one. */
  private static void force(Path beside, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Where a file lies that was set aside. */
  public static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + ".unreadable");
  }

  /** Moves a file that cannot be made sense of to {@link #aside}, in place of an older. */
  public void setAside() {
    try {
      Files.move(file, aside(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException stays) {
      LOG.warn("{} could not be set aside: {}", file, stays.getMessage());
    }
  }
}
