package io.hubconsole.desk.secrets;

/** A token or a key; its text is told to nobody who does not ask for it. */
public record Secret(String text) {
  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "Secret";
  }
}
