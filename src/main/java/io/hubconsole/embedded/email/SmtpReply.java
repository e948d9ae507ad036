package io.hubconsole.embedded.email;

/**
 * A server's reply to one command.
 *
 * @param code its three digits; negative or zero for none, and for what is no reply at all
 * @param words the reply on one line, shortened
 */
record SmtpReply(int code, String words) {
  static final SmtpReply NONE = new SmtpReply(0, "");
  private static final int WORDS_LENGTH = 500;

  /** Reads a reply; lines that contradict each other make it none. */
  static SmtpReply of(int code, String text) {
    String prefix = Integer.toString(code);
    boolean agreeing = text.lines().allMatch(line -> line.startsWith(prefix));
    return new SmtpReply(agreeing ? code : -1, LetterText.clean(text, WORDS_LENGTH));
  }

  boolean isAccepted() {
    return code == 250;
  }

  boolean isRefusal() {
    return code >= 400 && code < 600;
  }
}
