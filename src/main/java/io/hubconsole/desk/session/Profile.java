package io.hubconsole.desk.session;

/**
 * Which hub an operator works on.
 *
 * @param name as the operator calls it
 * @param purpose what is at stake on it
 * @param place the folder of an embedded hub, or the address of a remote one
 */
public record Profile(String name, Purpose purpose, String place) {

  /** What is at stake on a hub; shown by colour and by word on every view. */
  public enum Purpose {
    /** Made-up cases, and mail that nobody receives. */
    PRACTICE,
    TEST,
    LIVE
  }
}
