package io.hubconsole.desk.profiles;

import java.io.Serial;

/** A profile that the IT department has set, and locked, was to be changed or removed. */
public final class SetByIt extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Of the profile of that name. */
  public SetByIt(String name) {
    super("set by the IT department: " + name);
  }
}
