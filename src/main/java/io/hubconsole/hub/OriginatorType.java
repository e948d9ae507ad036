package io.hubconsole.hub;

/** Who asks for a repair. */
public enum OriginatorType {
  PRIVATE("private"),
  REGISTERED("registered"),
  HELPDESK("helpdesk");

  private final String word;

  OriginatorType(String word) {
    this.word = word;
  }

  /** The contract's word for it. */
  public String word() {
    return word;
  }
}
