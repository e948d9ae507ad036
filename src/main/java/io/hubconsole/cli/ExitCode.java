package io.hubconsole.cli;

/** What a command's exit code means. */
public enum ExitCode {
  /** Done, or answered. */
  DONE(0),
  /** A refusal by the hub: not routable, not sent, more data needed, a bad value. */
  REFUSED(1),
  WRONG_USAGE(2),
  /** The hub could not be reached, or its outcome is unknown. */
  UNKNOWN(3),
  /** This machine cannot do it. */
  CANNOT(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** As the system is told it. */
  public int number() {
    return number;
  }
}
