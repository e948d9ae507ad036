package io.hubconsole.desk.machine;

import io.hubconsole.text.Texts;
import java.util.Locale;

/**
 * Something in what IT has set that does not hold; all else does.
 *
 * @param source the file, or the policy
 * @param key which one; empty for the whole of it
 * @param value as it is written, shortened; empty where it does not matter or may be a secret
 */
public record MachineFault(String source, String key, Kind kind, String value) {
  private static final int LONGEST_VALUE = 80;

  /** What is wrong. */
  public enum Kind {
    UNREADABLE,
    NO_JSON,
    TOO_LONG,
    UNKNOWN_KEY,
    NO_LANGUAGE,
    NO_APPEARANCE,
    NO_LIST,
    NO_NAME,
    NAME_TWICE,
    NO_KIND,
    NO_HUB,
    NO_FOLDER,
    NO_PURPOSE,
    NO_YES_OR_NO,
    TOKEN,
    NO_SUCH_PROFILE,
    NO_PROXY,
    PROXY_SECRET,
    NO_FILE,
    NO_CERTIFICATES,
    NO_UPDATES,
    NOT_LOCKABLE,
    OPEN_TO_OTHERS,
    OVERRIDDEN
  }

  /** Keeps of a value what fits on a line. */
  public MachineFault {
    // Before an @ there may be a password.
    value = value.contains("@") ? "" : value.replaceAll("\\p{Cntrl}+", " ");
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** It in a sentence, with the source and the key. */
  public String sentence(Locale locale) {
    return Texts.of(MachineFault.class, "machine", locale)
        .get("fault." + kind.name(), source, key, value);
  }
}
