package io.hubconsole.ui.outbox;

/**
 * What came of the last wish.
 *
 * @param sentence empty for nothing
 */
record Told(boolean good, String sentence) {
  static final Told NOTHING = new Told(true, "");
}
