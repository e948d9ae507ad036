package io.hubconsole.ui.requestlog;

/**
 * A value beside another, shortened so that what differs is seen.
 *
 * @param whole the value
 * @param other what it is compared with
 */
record ShortenedValue(String whole, String other) {
  /** A longer text in a cell would be slow, and is not read there. */
  private static final int LONGEST = 400;

  /** So much of what is the same stands before the first difference. */
  private static final int BEFORE = 24;

  /** In one line. */
  String text() {
    int same = 0;
    int shorter = Math.min(whole.length(), other.length());
    while (same < shorter && whole.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean equal = same == whole.length() && same == other.length();
    int from = equal || same <= 2 * BEFORE ? 0 : whole(same - BEFORE);
    int to = whole(Math.min(whole.length(), from + LONGEST));
    String shown = whole.substring(from, to).replace('\n', ' ').replace('\r', ' ');
    return (from > 0 ? "…" : "") + shown + (to < whole.length() ? "…" : "");
  }

  /** Not in the middle of a character. */
  private int whole(int at) {
    return at > 0 && at < whole.length() && Character.isLowSurrogate(whole.charAt(at))
        ? at - 1
        : at;
  }
}
