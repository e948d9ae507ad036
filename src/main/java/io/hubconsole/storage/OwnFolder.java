package io.hubconsole.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that their owner alone may look into, since they hold customers' data. */
public final class OwnFolder {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");

  private OwnFolder() {}

  /**
   * Makes the folder where there is none, and tries whether it can be written; one that is there
   * stays as it is.
   *
   * @throws IOException where it cannot
   */
  public static void begin(Path folder) throws IOException {
    if (isPosix(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
    } else {
      Files.createDirectories(folder);
    }
    Files.delete(Files.createTempFile(folder, "try", ".tmp"));
  }

  /**
   * The same, and takes one that is there from others.
   *
   * @throws IOException where it cannot be made, taken or written
   */
  public static void take(Path folder) throws IOException {
    begin(folder);
    if (isPosix(folder) && !Files.getPosixFilePermissions(folder).equals(OWNER)) {
      Files.setPosixFilePermissions(folder, OWNER);
    }
  }

  /**
   * Takes a file that is there from all but its owner.
   *
   * @throws IOException where it cannot be taken
   */
  public static void takeFile(Path file) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, OWNERS_FILE);
    }
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether a file stands where the folder, or one above it, should be. */
  public static boolean liesInAFile(Path folder) {
    for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
      if (Files.exists(path)) {
        return !Files.isDirectory(path);
      }
    }
    return false;
  }
}
