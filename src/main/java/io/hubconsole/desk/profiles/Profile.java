package io.hubconsole.desk.profiles;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A hub that an operator works on.
 *
 * @param id for ever the same, whatever it is called; what its token is kept under
 * @param name as the operator calls it
 * @param purpose what is at stake on it
 * @param readOnly whether nothing may be sent or saved on it from here
 */
public record Profile(String id, String name, Purpose purpose, boolean readOnly, Hub hub) {
  /** The practice profile's id and name; it always exists. */
  public static final String PRACTICE = "practice";

  /** In characters. */
  public static final int LONGEST_NAME = 60;

  /** What is at stake on a hub; shown by colour and by word on every view. */
  public enum Purpose {
    /** Made-up cases, and mail that nobody receives. */
    PRACTICE,
    TEST,
    LIVE
  }

  /** Where the hub is. */
  public sealed interface Hub {
    /** The practice hub under the home folder. */
    record Practice() implements Hub {}

    /**
     * Embedded on a folder.
     *
     * @param partner on whose behalf; empty: of the partner with the lowest id
     */
    record Folder(Path folder, Optional<Integer> partner) implements Hub {}

    /** Behind HTTP; its token is among the secrets. */
    record Remote(String address) implements Hub {}
  }

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException where the name or the id will not do, or the practice purpose
   *     does not go with the practice hub
   */
  public Profile {
    if (!isName(name) || !id.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("a profile has a name and an id");
    }
    if (hub instanceof Hub.Practice != (purpose == Purpose.PRACTICE)
        || hub instanceof Hub.Practice != id.equals(PRACTICE)) {
      throw new IllegalArgumentException("only the practice hub is for practice");
    }
  }

  /** The one that a first start opens. */
  public static Profile practice(boolean readOnly) {
    return new Profile(PRACTICE, PRACTICE, Purpose.PRACTICE, readOnly, new Hub.Practice());
  }

  /** Whether a text can be a name: one line, not blank, bounded, no space around it. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.equals(text.strip())
        && text.length() <= LONGEST_NAME
        && text.codePoints().noneMatch(Profile::isUnseen);
  }

  /** Breaks and marks that would let two names look the same, or one run over two lines. */
  private static boolean isUnseen(int sign) {
    int type = Character.getType(sign);
    return Character.isISOControl(sign)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Whether it is called so; capitals and small letters are the same. */
  public boolean isCalled(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
