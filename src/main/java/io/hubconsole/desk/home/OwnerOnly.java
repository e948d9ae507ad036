package io.hubconsole.desk.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The permissions of a file that only its owner may read and write. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * What such a file is made with, in a folder of the user's own.
   *
   * @throws IOException where the system knows neither permissions nor access lists
   */
  public FileAttribute<?>[] attributes(Path folder) throws IOException {
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)};
    }
    if (Files.getFileAttributeView(folder, AclFileAttributeView.class) != null) {
      return new FileAttribute<?>[] {new AccessList(ofOwner(folder))};
    }
    throw new IOException("this file system cannot keep a file from others: " + folder);
  }

  private static List<AclEntry> ofOwner(Path path) throws IOException {
    return List.of(
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(
                path.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name")))
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build());
  }

  /** The access list of a file that is being made. */
  private record AccessList(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }
  }

  /**
   * Takes a file from others who may read or write it.
   *
   * @return whether there were any
   * @throws IOException where the permissions cannot be read or set
   */
  public boolean narrow(Path file) throws IOException {
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix != null) {
      if (OWNER.containsAll(posix.readAttributes().permissions())) {
        return false;
      }
      posix.setPermissions(OWNER);
      return true;
    }
    return false;
  }
}
