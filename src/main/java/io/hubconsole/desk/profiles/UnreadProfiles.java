package io.hubconsole.desk.profiles;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The profiles could not be read when the desk began, so nothing is written over them. */
public final class UnreadProfiles extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Path file;

  /** Profiles that are still in that file, as far as is known. */
  public UnreadProfiles(Path file) {
    super(new IOException("the profiles could not be read: " + file));
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
