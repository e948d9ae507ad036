package io.hubconsole.desk.requestlog;

import java.time.Instant;

/**
 * What an operator wrote about an error group.
 *
 * @param text not blank, at most {@link #LONGEST} characters
 * @param by who wrote it last, as the system calls them; empty where it does not tell
 * @param at when that was
 */
public record GroupNote(ErrorGroup.Key key, String text, String by, Instant at) {
  /** In characters. */
  public static final int LONGEST = 2000;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException where the text is blank or too long
   */
  public GroupNote {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a note of " + text.length() + " characters");
    }
  }
}
