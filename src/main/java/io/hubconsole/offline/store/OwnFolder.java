package io.hubconsole.offline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that their owner alone may look into, since they hold customers' data. */
public final class OwnFolder {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private OwnFolder() {}

  /**
   * Makes the folder where there is none, takes it from others, and tries whether it can be
   * written.
   *
   * @throws IOException where it cannot
   */
  public static void make(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
      if (!Files.getPosixFilePermissions(folder).equals(OWNER)) {
        Files.setPosixFilePermissions(folder, OWNER);
      }
    } else {
      Files.createDirectories(folder);
    }
    Files.delete(Files.createTempFile(folder, "try", ".tmp"));
  }

  /** Whether a file stands where the folder, or one above it, should be. */
  static boolean liesInAFile(Path folder) {
    for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
      if (Files.exists(path)) {
        return !Files.isDirectory(path);
      }
    }
    return false;
  }
}
