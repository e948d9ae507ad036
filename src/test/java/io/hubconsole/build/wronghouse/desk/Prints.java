package io.hubconsole.build.wronghouse.desk;

/** Breaks: only commands print. */
public final class Prints {
  /** Prints. */
  public void print() {
    System.out.println();
  }
}
