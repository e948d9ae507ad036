package io.hubconsole.desk.requestlog;

/**
 * One thing in the text of a filter that cannot be read.
 *
 * @param field the word before the colon
 * @param value what stands behind it; of too many things, how many there may be; of a range back to
 *     front, its text
 */
public record FilterFault(Kind kind, String field, String value) {

  /** What is wrong with it. */
  public enum Kind {
    UNKNOWN_FIELD,
    NO_VALUE,
    OPEN_QUOTE,
    UNKNOWN_STATUS,
    NOT_A_NUMBER,
    NOT_A_TIME,
    /** Only values can be left out, not ranges and moments. */
    NOT_TO_BE_NEGATED,
    TOO_MANY_CONDITIONS,
    TOO_MANY_WORDS,
    /** A range that ends before it begins. */
    BACK_TO_FRONT
  }
}
