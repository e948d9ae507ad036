package io.hubconsole.offline.outbox;

import io.hubconsole.offline.store.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which folder on which machine sends what is in the outbox. A folder that was copied holds writes
 * that the other one may send as well.
 *
 * <p>The file names the machine, its own number in the file system, which no copy has, and its
 * place, since other file systems count anew.
 */
final class OwnerMark {
  private static final String FILE = "outbox.owner";

  private final Disk disk;
  private final Path file;
  private final String machine;

  /**
   * The mark in a folder.
   *
   * @param machine tells this machine from others
   */
  OwnerMark(Disk disk, Path folder, String machine) {
    this.disk = disk;
    this.file = folder.toAbsolutePath().resolve(FILE);
    this.machine = machine;
  }

  /** Whether there is none yet; an empty one was being made when something cut that short. */
  boolean isMissing() {
    return disk.size(file) == 0;
  }

  /**
   * Whether this folder is the one that sends. A folder that was moved on this machine still is,
   * and one whose mark cannot be made sense of is not.
   *
   * @throws IOException where the disk fails
   */
  boolean isHere() throws IOException {
    List<String> lines = new String(disk.read(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.size() != 3 || !lines.get(0).equals(machine) || !lines.get(1).equals(number())) {
      return false;
    }
    String place = lines.get(2);
    return place.equals(file.toString()) || !Files.exists(Path.of(place));
  }

  /**
   * Makes this folder the one that sends.
   *
   * @throws IOException where the disk fails
   */
  void takeOver() throws IOException {
    disk.write(file, new byte[0]);
    String text = machine + "\n" + number() + "\n" + file + "\n";
    disk.overwrite(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy has another number; on Windows, another time of its making. */
  private String number() throws IOException {
    boolean hasNumbers = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return String.valueOf(Files.getAttribute(file, hasNumbers ? "unix:ino" : "creationTime"));
  }
}
