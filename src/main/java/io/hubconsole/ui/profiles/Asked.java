package io.hubconsole.ui.profiles;

/**
 * What is asked once before it is done to the profile that is shown.
 *
 * @param unconfirmed how many writes that no hub has confirmed go with it
 */
record Asked(Wish wish, long unconfirmed) {
  static final Asked NOTHING = new Asked(Wish.NOTHING, 0);

  /** What is wished for. */
  enum Wish {
    NOTHING,
    /** The profile goes, and all that is kept of it. */
    REMOVE,
    /** What is kept of it goes; the profile stays. */
    WIPE
  }
}
