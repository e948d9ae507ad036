package io.hubconsole.hub;

/** How a logged call ended. */
public enum RequestStatus {
  SUCCESS("success"),
  ERROR("error");

  private final String word;

  RequestStatus(String word) {
    this.word = word;
  }

  /** The contract's word for it. */
  public String word() {
    return word;
  }
}
