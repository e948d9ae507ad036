package io.hubconsole.desk.faults;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/**
 * A file of the desk's own could not be written; what it was to keep holds until the program ends.
 */
public final class NotKept extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  public NotKept(String file, IOException cause) {
    super(file + " could not be written", cause);
  }
}
