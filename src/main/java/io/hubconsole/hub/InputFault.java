package io.hubconsole.hub;

/**
 * One thing wrong with what was given.
 *
 * @param field the field at fault, in the words of the contract ({@code manufacturer}, {@code
 *     meta.caseId})
 * @param kind what is wrong, for a screen that says it in its own language
 * @param value what was given, shortened to {@value #VALUE_LENGTH} characters
 * @param reason the same in the contract's English, without the field's name: {@code must be an
 *     integer}; from a remote hub, its own words
 */
public record InputFault(String field, Kind kind, String value, String reason) {
  public static final int VALUE_LENGTH = 80;

  public InputFault {
    if (value.length() > VALUE_LENGTH) {
      value = value.substring(0, value.offsetByCodePoints(0, shown(value))) + "…";
    }
  }

  private static int shown(String value) {
    return value.codePointCount(0, VALUE_LENGTH) - 1;
  }

  /** The sentence of the contract: {@code child "guid" fails because ["guid" is required]}. */
  public String sentence() {
    return "child \"" + field + "\" fails because [\"" + field + "\" " + reason + "]";
  }

  /** What was said of it, for where nothing plainer is known: {@code url must be shorter}. */
  public String words() {
    return field.isEmpty() ? reason : field + " " + reason;
  }

  /** What can be wrong with a value. */
  public enum Kind {
    REQUIRED,
    NOT_A_NUMBER,
    UNKNOWN_ID,
    UNKNOWN_ALIAS,
    UNKNOWN_WORD,
    BAD_POSTAL_CODE,
    BAD_ADDRESS,
    BAD_GUID,
    BAD_URL,
    BAD_META,
    TOO_LONG,
    UNKNOWN_CASE,
    /** Said by a hub in words of its own. */
    OTHER
  }
}
